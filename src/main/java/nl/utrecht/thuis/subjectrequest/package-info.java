/**
 * What somebody of the register may ask of us: to see everything that we hold about them, and to be erased. It knows no answer and no consent, and never shows whether
 * somebody answered: that is between them and their own link.
 */
@NullMarked
package nl.utrecht.thuis.subjectrequest;

import org.jspecify.annotations.NullMarked;

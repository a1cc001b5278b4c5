/**
 * The command with which somebody else, such as a data protection officer, checks that a wave is anonymised: on a database or on a dump, past the
 * application, which is not started for it. Reads only. Must not print what it finds, but where.
 */
@NullMarked
package nl.utrecht.thuis.anonymisation.verify;

import org.jspecify.annotations.NullMarked;

/**
 * What can be heard in which language, for staff: researchers see how far it is, translators what a speaker must still record. The recordings
 * and their words are content, in {@code i18n}; this package knows no respondent, and of waves only what
 * the newest one promises, as V10 says that aloud.
 */
@NullMarked
package nl.utrecht.thuis.recording;

import org.jspecify.annotations.NullMarked;

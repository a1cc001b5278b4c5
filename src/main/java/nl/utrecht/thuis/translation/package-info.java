/**
 * The workplace of translators: texts side by side with the Dutch, their states, and files that go out and come back. What an edit is and who reads
 * it is up to {@code i18n}. Must not know waves, participants or answers.
 */
@NullMarked
package nl.utrecht.thuis.translation;

import org.jspecify.annotations.NullMarked;

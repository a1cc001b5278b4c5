/**
 * The words of a wave's messages: a subject and a body per round, kind and language, the wave's own or else the default of {@code i18n/}; their
 * check, and the pages on which researchers write them. A message is filled here and becomes blocks, which whoever sends it makes a mail of. Knows
 * the wave and its rounds. It must not know persons, codes or invitations: what is secret comes in as {@link Facts} and is kept nowhere.
 */
@NullMarked
package nl.utrecht.thuis.wording;

import org.jspecify.annotations.NullMarked;

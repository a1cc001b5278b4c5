/**
 * The municipal register of a wave: takes the file that the registration system exports, checks it in the background, stages its rows and imports them when
 * somebody says so, or brings a register up to date that people were told of. What it reads goes to {@code participant}, encrypted, and as counts to
 * {@code wave}; of a file on its way in it keeps what is needed for that, encrypted, for a day at most. Who must do something about a change is told by
 * {@code participant.RegisterUpdate}. It must not know invitations or answers, and never logs or repeats what a cell says of a person.
 */
@NullMarked
package nl.utrecht.thuis.bronbestand;

import org.jspecify.annotations.NullMarked;

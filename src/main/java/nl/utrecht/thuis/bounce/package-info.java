/**
 * Mail that comes back: reads delivery reports from a mailbox or a folder, says of each what became of our message, and tells the outbox by the message's
 * id. It must not know persons, waves or addresses: of a report it keeps a kind and an id, and of what it has read nothing.
 */
@NullMarked
package nl.utrecht.thuis.bounce;

import org.jspecify.annotations.NullMarked;

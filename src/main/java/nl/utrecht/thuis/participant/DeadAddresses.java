package nl.utrecht.thuis.participant;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A question: from whose address did mail come back for good? Fired by whoever checks a newer register of a wave; whoever sends mail answers.
 *
 * @param found to be given the ids of these participants, at most a thousand at a time
 */
public record DeadAddresses(String wave, Consumer<List<UUID>> found) {}

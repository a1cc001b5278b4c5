package nl.utrecht.thuis.pretest;

import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.i18n.Language;

/**
 * The pre-test of a wave, as its page shows it.
 *
 * @param open whether links can be made
 * @param addresses those of a link that was just made; none else
 * @param chosen the tag of the language whose comments are shown; empty for all
 */
record PretestView(String wave, String waveName, boolean open, List<Address> addresses, List<LinkRow> links, List<CommentGroup> groups,
        List<Language> languages, String chosen, boolean commented) {

    /** A link as somebody gets it who reads that language. */
    record Address(Language language, String url) {}

    /** A link in the list; its secret is not known any more. */
    record LinkRow(UUID id, String name, String made, String lastDay, boolean works, String state) {}

    PretestView showing(List<Address> made) {
        return new PretestView(wave, waveName, open, made, links, groups, languages, chosen, commented);
    }
}

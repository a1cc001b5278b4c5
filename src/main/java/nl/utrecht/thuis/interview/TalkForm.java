package nl.utrecht.thuis.interview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody typed on the page of an invitation. @param telephone in the digits 0 to 9 */
record TalkForm(String slot, String language, String other, String telephone) {
    static final TalkForm EMPTY = new TalkForm("", "", "", "");

    static TalkForm of(@Nullable String slot, @Nullable String language, @Nullable String other, @Nullable String telephone) {
        return new TalkForm(text(slot), text(language), text(other), Telephone.western(text(telephone)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cc}", " ").strip();
    }

    /** What somebody chose before. */
    static TalkForm of(Candidate candidate, Optional<Wishes> wishes) {
        String slot = candidate.slotId == null ? "" : candidate.slotId.toString();
        return wishes.map(known -> new TalkForm(slot, known.language(), known.other(), known.telephone()))
                .orElseGet(() -> new TalkForm(slot, "", "", ""));
    }

    Optional<UUID> slotId() {
        try {
            return Optional.of(UUID.fromString(slot));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Wishes wishes() {
        return new Wishes(language, language.equals(Wishes.OTHER) ? other : "", telephone);
    }

    /**
     * What is wrong, as text key by field, in the order of the page; empty when nothing is.
     *
     * @param languages what can be chosen
     */
    Map<String, String> problems(List<String> languages) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (slotId().isEmpty()) {
            problems.put("slot", "talk.error.slot");
        }
        if (!languages.contains(language)) {
            problems.put("language", "talk.error.language");
        } else if (language.equals(Wishes.OTHER) && (other.isEmpty() || other.length() > Wishes.LONGEST_OTHER)) {
            problems.put("other", "talk.error.other");
        }
        if (!telephone.isEmpty() && !Telephone.isOne(telephone)) {
            problems.put("telephone", "talk.error.telephone");
        }
        return problems;
    }

    @Override
    public String toString() {
        return "TalkForm"; // never a telephone number
    }
}

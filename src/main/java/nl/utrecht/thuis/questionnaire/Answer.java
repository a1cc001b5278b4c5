package nl.utrecht.thuis.questionnaire;

import java.util.List;
import java.util.Optional;

/** What a person answered to one question. Its {@code toString} never shows what was typed: it may end up in a log. */
public sealed interface Answer {

    /** The codes of the options that were chosen, in printed order; empty when none was. */
    List<String> options();

    /** The answer as a list of strings, from which {@link Question#decode} makes it again. */
    List<String> encode();

    /** One or more options, in printed order. */
    record Chosen(List<String> options) implements Answer {
        public Chosen {
            options = List.copyOf(options);
        }

        @Override
        public List<String> encode() {
            return options;
        }
    }

    /** Whether, and at which address, somebody wants to be reached. */
    record Contact(String option, Optional<String> address) implements Answer {
        @Override
        public List<String> options() {
            return List.of(option);
        }

        @Override
        public List<String> encode() {
            return address.map(typed -> List.of(option, typed)).orElse(List.of(option));
        }

        @Override
        public String toString() {
            return "Contact[" + option + (address.isPresent() ? ", with an address]" : "]");
        }
    }

    /** Words of one's own, never blank. */
    record Text(String value) implements Answer {
        @Override
        public List<String> options() {
            return List.of();
        }

        @Override
        public List<String> encode() {
            return List.of(value);
        }

        @Override
        public String toString() {
            return "Text[" + value.length() + " characters]";
        }
    }

    /** Passed over on purpose; something else than not answered yet. */
    record Skipped() implements Answer {
        @Override
        public List<String> options() {
            return List.of();
        }

        @Override
        public List<String> encode() {
            return List.of();
        }
    }
}

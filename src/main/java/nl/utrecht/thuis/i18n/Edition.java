package nl.utrecht.thuis.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All texts at one moment: those of the files with the edits laid over them.
 *
 * @param live what people read, by tag
 * @param preview what is being worked on, by tag
 * @param translations the texts that exist in all languages, by tag and key, in the order of the files
 * @param unfit edits that the code of this release cannot use, which nobody reads
 */
record Edition(Map<String, Texts> live, Map<String, Texts> preview, Map<String, Map<String, Translation>> translations,
        List<TextEdit> unfit) {

    static Edition of(TextFiles files, List<TextEdit> edits) {
        Map<String, Map<String, TextEdit>> byLanguage = edits.stream()
                .collect(Collectors.groupingBy(edit -> edit.language, Collectors.toMap(edit -> edit.textKey, edit -> edit)));
        Map<String, Map<String, Translation>> translations = new HashMap<>();
        Language source = files.languages().source();
        for (Language language : files.languages().all()) { // the source is the first
            Map<String, TextEdit> mine = byLanguage.getOrDefault(language.tag(), Map.of());
            Map<String, Translation> texts = new LinkedHashMap<>();
            files.sources().forEach((key, contract) -> {
                Translation original = language.equals(source) ? null : translations.get(source.tag()).get(key);
                texts.put(key, new Layers(files, language, key, contract, mine.get(key)).translation(original));
            });
            translations.put(language.tag(), texts);
        }
        Map<String, Texts> live = new HashMap<>();
        Map<String, Texts> preview = new HashMap<>();
        for (Language language : files.languages().all()) {
            Map<String, Translation> texts = translations.get(language.tag());
            live.put(language.tag(), texts(files, language, texts, false));
            preview.put(language.tag(), texts(files, language, texts, true));
        }
        return new Edition(live, preview, translations, edits.stream().filter(edit -> !fits(files, edit)).toList());
    }

    private static Texts texts(TextFiles files, Language language, Map<String, Translation> translations, boolean preview) {
        Map<String, String> originals = new HashMap<>(files.texts(language));
        files.sources().forEach((key, source) -> originals.merge(key, source, (file, dutch) -> file.isEmpty() ? dutch : file));
        Map<String, String> patterns = new HashMap<>(originals);
        translations.forEach((key, text) -> patterns.put(key, preview && !text.text().isEmpty() ? text.text() : text.live()));
        return new Texts(language, Map.copyOf(patterns), Map.copyOf(originals));
    }

    private static boolean fits(TextFiles files, TextEdit edit) {
        String contract = files.sources().get(edit.textKey);
        return contract != null && files.languages().find(edit.language).isPresent() && TextCheck.fits(contract, edit.working);
    }

    /** What there is of one text: the file, what is known of that, and the edit. */
    private record Layers(TextFiles files, Language language, String key, String contract, @Nullable TextEdit edit) {

        /** @param original the text in the source language; null for that language itself */
        Translation translation(@Nullable Translation original) {
            Given working = working();
            Given live = approved().orElse(working);
            String source = original == null ? live.text() : original.live();
            TextState state = working.text().isEmpty()
                    ? TextState.MISSING
                    : original == null || working.madeFrom().equals(TextHash.of(source)) ? working.state() : TextState.OUTDATED;
            return new Translation(language, original == null, key, contract, source, working.text(),
                    live.text().isEmpty() ? source : live.text(), live.state(), live.madeFrom(), state, edit == null ? 0 : edit.version,
                    edit == null ? null : new Translation.LastEdit(edit.editedBy, edit.editedOn), files.doubts(language, key));
        }

        private Given working() {
            if (edit != null && TextCheck.fits(contract, edit.working)) {
                return new Given(edit.working, edit.state, edit.sourceHash);
            }
            return files.state(language, key).map(known -> new Given(file(), known.state(), known.source()))
                    .orElseGet(() -> new Given(file(), TextState.DRAFT, TextHash.of(contract)));
        }

        private Optional<Given> approved() {
            if (edit != null && edit.approved != null && TextCheck.fits(contract, edit.approved)) {
                return Optional.of(new Given(edit.approved, TextState.APPROVED, String.valueOf(edit.approvedSourceHash)));
            }
            return files.state(language, key).filter(known -> known.state() == TextState.APPROVED)
                    .map(known -> new Given(file(), TextState.APPROVED, known.source()));
        }

        private String file() {
            return files.texts(language).getOrDefault(key, "");
        }
    }

    /** A text with the state that somebody gave it, and the hash of the Dutch that it was made from. */
    private record Given(String text, TextState state, String madeFrom) {}

    /** The texts of a language that exist in all languages, in the order of the files. */
    List<Translation> of(Language language) {
        return new ArrayList<>(translations.get(language.tag()).values());
    }
}

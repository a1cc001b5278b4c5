package nl.utrecht.thuis.questionnaire.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.utrecht.thuis.questionnaire.Condition;
import nl.utrecht.thuis.questionnaire.MultipleChoice;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.SingleChoice;

/** Makes the questions of an item: one, or one per statement. Remembers on which line each code stands. */
final class ItemReader {
    private static final Pattern ITEM_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)*");

    private final Findings findings;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    ItemReader(Findings findings) {
        this.findings = findings;
    }

    /** The line of each item by its slug. */
    Map<String, Integer> lines() {
        return lines;
    }

    List<Question> read(Block block) {
        String code = itemCode(block);
        String kind = block.required("kind");
        Condition when = when(block);
        List<Question> questions = switch (kind) {
            case "one-answer" ->
                List.of(new SingleChoice(code, when, Optional.empty(), notice(block, code), block.flag("sensitive"), options(block, code)));
            case "several-answers" ->
                List.of(new MultipleChoice(code, when, notice(block, code), block.flag("sensitive"), options(block, code)));
            case "contact" -> List.of(new ContactReader(block).read(code, when, notice(block, code), options(block, code)));
            case "open-text" -> List.of(new OpenText(code, when, notice(block, code)));
            case "statements" -> statements(block, code, when);
            case "" -> List.of();
            default -> {
                block.error("kind", "'" + kind + "' is no kind of item");
                yield List.of();
            }
        };
        if (!questions.isEmpty()) {
            block.end();
        }
        return questions;
    }

    private List<Question> statements(Block block, String battery, Condition when) {
        List<Option> options = options(block, battery);
        Optional<String> notice = notice(block, battery);
        boolean sensitive = block.flag("sensitive");
        List<Question> questions = new ArrayList<>();
        for (Block statement : block.blocks("statements")) {
            String code = itemCode(statement);
            if (!code.startsWith(battery + ".")) {
                statement.error("item", "'" + code + "' is a statement of " + battery + ": its code should start with '" + battery + ".'");
            }
            String stem = slug(battery) + ".stem" + statement.text("stem").map(name -> "." + name).orElse("");
            if (statement.flag("negated")) {
                findings.warn(statement.line(), "'" + code + "' is a negated statement: to disagree with it is a double negation");
            }
            questions.add(
                    new SingleChoice(code, both(when, when(statement)), Optional.of(stem), notice, statement.flag("sensitive") || sensitive,
                            options));
            statement.end();
        }
        return questions;
    }

    private String itemCode(Block block) {
        String code = block.required("item");
        if (!code.isEmpty() && !ITEM_CODE.matcher(code).matches()) {
            block.error("item", "'" + code + "' is no item code: letters, digits and dots");
        }
        Integer earlier = lines.putIfAbsent(slug(code), block.line());
        if (earlier != null && !code.isEmpty()) {
            block.error("item", "the item '" + code + "' is already on line " + earlier);
        }
        return code;
    }

    private Condition when(Block block) {
        return block.node("when").map(new ConditionReader(findings)::read).orElse(Condition.ALWAYS);
    }

    private static Condition both(Condition battery, Condition statement) {
        if (battery.equals(Condition.ALWAYS)) {
            return statement;
        }
        return statement.equals(Condition.ALWAYS) ? battery : new Condition.AllOf(List.of(battery, statement));
    }

    /** The consent of an item, this one's or another's, or a note of this item's own. */
    private static Optional<String> notice(Block block, String code) {
        Optional<String> consent = block.text("consent").map(item -> slug(item) + ".notice");
        Optional<String> note = block.text("note").map(name -> slug(code) + "." + name);
        if (consent.isPresent() && note.isPresent()) {
            block.error("note", "'" + code + "' has a 'consent' and a 'note': one of the two");
        }
        return consent.or(() -> note);
    }

    private static List<Option> options(Block block, String code) {
        List<String> scale = block.codes("options");
        List<String> apart = block.codes("apart");
        List<String> exclusive = block.codes("exclusive");
        if (scale.size() < 2) {
            block.error("options", "'" + code + "' needs at least two options");
        }
        apart.stream().filter(scale::contains)
                .forEach(option -> block.error("apart", "'" + option + "' is in 'options' too"));
        List<Option> options = new ArrayList<>();
        scale.forEach(option -> options.add(new Option(option, key(code, option), false, exclusive.remove(option))));
        apart.forEach(option -> options.add(new Option(option, key(code, option), true, exclusive.remove(option))));
        exclusive.forEach(option -> block.error("exclusive", "'" + option + "' is no option of '" + code + "'"));
        return options;
    }

    private static String key(String code, String option) {
        return slug(code) + ".option." + option;
    }

    private static String slug(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}

package nl.utrecht.thuis.questionnaire.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.Section;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A file of {@code questionnaires/} and the questionnaire that it holds.
 *
 * @param hash SHA-256 of the file's bytes in hex, by which a wave knows that its questionnaire is still the same
 * @param keyLines the line of the item or section for which each text is first needed
 * @param warnings what the file may be asked about, as {@code file:line: what}
 */
public record QuestionnaireFile(Path path, Questionnaire questionnaire, String hash, Map<String, Integer> keyLines, List<String> warnings) {

    /**
     * Reads and checks a file; everything but its texts (see {@link MissingTexts}). What is wrong is added to the errors, and then the
     * questionnaire holds only what could be read.
     */
    public static QuestionnaireFile read(Path path, ContentErrors errors) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The questionnaire cannot be read: " + path, e);
        }
        Findings findings = new Findings(path.toString(), errors, new ArrayList<>());
        String name = path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        Optional<Block> root = compose(new String(bytes, StandardCharsets.UTF_8), findings).flatMap(node -> Block.of(node, findings));
        Map<String, Integer> keyLines = new HashMap<>();
        Questionnaire questionnaire = root.map(block -> questionnaire(block, name, keyLines, findings))
                .orElse(new Questionnaire(name, List.of()));
        return new QuestionnaireFile(path, questionnaire, sha256(bytes), Map.copyOf(keyLines), List.copyOf(findings.warnings()));
    }

    private static Optional<Node> compose(String yaml, Findings findings) {
        try {
            Optional<Node> node = new Compose(LoadSettings.builder().build()).composeString(yaml);
            if (node.isEmpty()) {
                findings.error(0, "is empty");
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            findings.error(e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0), "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            findings.error(0, "is no YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Questionnaire questionnaire(Block root, String name, Map<String, Integer> keyLines, Findings findings) {
        String code = root.code("code");
        if (!code.isEmpty() && !code.equals(name)) {
            root.error("code", "the code is '" + code + "' but the file is named '" + name + "'");
        }
        ItemReader items = new ItemReader(findings);
        List<Section> sections = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Block block : root.blocks("sections")) {
            String sectionCode = block.code("section");
            if (!seen.add(sectionCode)) {
                block.error("section", "the section '" + sectionCode + "' is here twice");
            }
            boolean introduction = block.flag("introduction");
            List<Question> questions = block.blocks("items").stream().flatMap(item -> items.read(item).stream()).toList();
            block.end();
            Section section = new Section(sectionCode, introduction, questions);
            sections.add(section);
            if (introduction) {
                keyLines.put(section.introductionKey(), block.line());
            }
            questions.forEach(question -> question.textKeys()
                    .forEach(key -> keyLines.putIfAbsent(key, items.lines().getOrDefault(question.slug(), 0))));
        }
        root.end();
        Questionnaire questionnaire = new Questionnaire(code.isEmpty() ? name : code, sections);
        new RoutingCheck(questionnaire, items.lines(), findings).run();
        return questionnaire;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws again from what was published, and says what differs. Needs a Java of 17 or later and nothing else:
 *
 * <pre>
 * java src/docs/draw/RecomputeDraw.java published.txt
 * java src/docs/draw/RecomputeDraw.java published.txt commitment entries-hash prizes
 * </pre>
 *
 * The commitment is what somebody noted from the public page before the field closed; the hash of the list and the number of vouchers what was there before the
 * draw. What nobody noted cannot be compared: whoever changes the list and its hash together is found out by these alone. Ends with 0 when all is as it should be, with 1 when something differs,
 * with 2 when there is nothing to check yet or the file is not one. The README beside it says what is checked, and why.
 */
public final class RecomputeDraw {
    /** States of an entry that cannot have a voucher. */
    private static final Set<String> OUT = Set.of("withdrawn", "passed-over");
    private static final Set<String> STATES = Set.of("entry", "winner", "withdrawn", "passed-over");

    private final Map<String, String> facts = new HashMap<>();
    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    private record Entry(String number, String place, String state) {}

    private RecomputeDraw() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 1 || arguments.length > 4) {
            System.err.println("Give the published file and, as far as you noted them before the draw: the commitment, the hash of the list, the number of vouchers.");
            System.exit(2);
        }
        RecomputeDraw draw = new RecomputeDraw();
        try {
            draw.read(Files.readAllLines(Path.of(arguments[0])));
        } catch (IllegalArgumentException | java.io.IOException e) {
            System.err.println("Not a published draw: " + e.getMessage());
            System.exit(2);
        }
        if (!draw.facts.containsKey("seed")) {
            System.out.println("Nothing is drawn yet: the state is " + draw.facts.get("state") + ".");
            System.exit(2);
        }
        try {
            draw.check(noted(arguments, 1, draw.fact("commitment")).toLowerCase(java.util.Locale.ROOT),
                    noted(arguments, 2, draw.fact("entries-hash")).toLowerCase(java.util.Locale.ROOT), noted(arguments, 3, draw.fact("prizes")));
        } catch (IllegalArgumentException e) {
            System.err.println("Not a published draw: " + e.getMessage());
            System.exit(2);
        }
        draw.differences.forEach(System.out::println);
        if (arguments.length < 4) {
            System.out.println("Compared within the file alone: " + List.of("the commitment", "the list of numbers", "the number of vouchers")
                    .subList(arguments.length - 1, 3) + ". Give what you noted before the draw to be sure of more.");
        }
        System.out.println(draw.differences.isEmpty() ? "Everything agrees." : "The draw is NOT as it was published.");
        System.exit(draw.differences.isEmpty() ? 0 : 1);
    }

    private static String noted(String[] arguments, int place, String published) {
        return arguments.length > place ? arguments[place] : published;
    }

    private void read(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals("thuis-prize-draw 1")) {
            throw new IllegalArgumentException("the first line is not 'thuis-prize-draw 1'");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ");
            if (words.length == 4 && words[0].equals("entry") && STATES.contains(words[3])) {
                if (entries.put(words[1], new Entry(words[1], words[2], words[3])) != null) {
                    throw new IllegalArgumentException("the number " + words[1] + " is there twice");
                }
            } else if (words.length == 2 && facts.put(words[0], words[1]) == null) {
                continue;
            } else {
                throw new IllegalArgumentException("what is '" + line + "'?");
            }
        }
    }

    private void check(String promised, String list, String vouchers) throws GeneralSecurityException {
        byte[] seed = HexFormat.of().parseHex(fact("seed"));
        compare("The seed does not fit the commitment", promised, sha256(seed));
        compare("The file has another commitment than you noted", promised, fact("commitment"));
        compare("The file has another hash of the list than you noted", list, fact("entries-hash"));
        compare("The file has another number of vouchers than you noted", vouchers, fact("prizes"));
        compare("The number of entries differs", fact("entries"), String.valueOf(entries.size()));
        compare("The list of numbers is not the one that was frozen", fact("entries-hash"),
                sha256(String.join("\n", entries.keySet()).getBytes(US_ASCII)));
        List<String> order = order(seed);
        for (int i = 0; i < order.size(); i++) {
            compare("The place of " + order.get(i) + " differs", entries.get(order.get(i)).place(), String.valueOf(i + 1));
        }
        int prizes = Integer.parseInt(fact("prizes"));
        List<String> won = order.stream().filter(number -> !OUT.contains(entries.get(number).state())).limit(prizes).toList();
        List<String> published = order.stream().filter(number -> entries.get(number).state().equals("winner")).toList();
        compare("The winners differ", published.toString(), won.toString());
        System.out.println(entries.size() + " entries, " + entries.values().stream().filter(entry -> OUT.contains(entry.state())).count()
                + " of them passed over because they said no, did not answer or withdrew: of those the researchers have a record. Winners, the first drawn first: " + String.join(" ", won));
    }

    /** The numbers by their tickets: HMAC-SHA256 of the number with the seed as key, the lowest first. */
    private List<String> order(byte[] seed) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        Map<String, byte[]> tickets = new HashMap<>();
        entries.keySet().forEach(number -> tickets.put(number, mac.doFinal(number.getBytes(US_ASCII))));
        Comparator<String> lowestFirst = (one, other) -> Arrays.compareUnsigned(tickets.get(one), tickets.get(other));
        return entries.keySet().stream().sorted(lowestFirst).toList();
    }

    private String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    private void compare(String what, String published, String computed) {
        if (!published.equals(computed)) {
            differences.add(what + ": published " + published + ", computed " + computed);
        }
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}

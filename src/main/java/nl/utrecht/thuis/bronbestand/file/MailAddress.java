package nl.utrecht.thuis.bronbestand.file;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.questionnaire.CommonDomains;

/** An e-mail address as it stands in a register; stricter than RFC 5322, as people have them. */
final class MailAddress {
    private static final int LONGEST = 254;
    private static final Pattern FORM = Pattern
            .compile("(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                    + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])");
    private static final Pattern IN_BRACKETS = Pattern.compile("[^<>@]*<([^<>]+)>[^<>@]*");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;/|]+|\\s+(?:en|of|and|or)\\s+");
    private static final Pattern AROUND = Pattern.compile("^(?i:mailto:)|^[\\s,;:\"'<(]+|[\\s,;:.\"'>)]+$");

    /** Kinds of addresses in {@code bronbestand/addresses.csv}. */
    private enum Kind {
        PLACEHOLDER, ORGANISATION, ORGANISATION_DOMAIN, MISTYPED_END
    }

    private static final Map<Kind, Set<String>> KNOWN = new EnumMap<>(Kind.class);

    static {
        for (List<String> row : SpellingTable.read("addresses.csv")) {
            KNOWN.computeIfAbsent(Kind.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_')), kind -> new HashSet<>())
                    .add(row.get(1));
        }
    }

    private MailAddress() {}

    static Reading<String> read(String text) {
        Matcher bracketed = IN_BRACKETS.matcher(text);
        String address = trimmed(bracketed.matches() ? bracketed.group(1) : text);
        if (!isUsable(address)) {
            boolean several = BETWEEN.splitAsStream(address).filter(part -> isUsable(trimmed(part))).limit(2).count() == 2;
            return Reading.none(Flaw.error(several ? "two-addresses" : "malformed-address"));
        }
        String name = address.substring(0, address.indexOf('@')).toLowerCase(Locale.ROOT);
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (is(Kind.PLACEHOLDER, name.replaceAll("[._-]", ""))) {
            return Reading.none(Flaw.warning("placeholder-address"));
        }
        if (is(Kind.ORGANISATION, name) || isOf(Kind.ORGANISATION_DOMAIN, domain)) {
            return Reading.of(address, Flaw.warning("organisation-address"));
        }
        return new Reading<>(Optional.of(address), mistyped(domain));
    }

    static boolean isUsable(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** What mail programs and people put around an address. */
    private static String trimmed(String text) {
        String before = text;
        String after = AROUND.matcher(before).replaceAll("");
        while (!after.equals(before)) {
            before = after;
            after = AROUND.matcher(before).replaceAll("");
        }
        return after;
    }

    private static Optional<Flaw> mistyped(String domain) {
        Optional<String> meant = CommonDomains.meant(domain);
        return meant.isPresent() || is(Kind.MISTYPED_END, domain.substring(domain.lastIndexOf('.') + 1))
                ? Optional.of(Flaw.warning("mistyped-domain"))
                : Optional.empty();
    }

    private static boolean is(Kind kind, String text) {
        return KNOWN.getOrDefault(kind, Set.of()).contains(text);
    }

    private static boolean isOf(Kind kind, String domain) {
        return KNOWN.getOrDefault(kind, Set.of()).stream().anyMatch(known -> domain.equals(known) || domain.endsWith("." + known));
    }
}

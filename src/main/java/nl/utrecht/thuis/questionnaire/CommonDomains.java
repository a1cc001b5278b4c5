package nl.utrecht.thuis.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The domains at which most people here have their address, to recognise one that was typed with one letter wrong. */
public final class CommonDomains {
    private static final List<String> ALL = List.of("gmail.com", "hotmail.com", "hotmail.nl", "outlook.com", "live.nl", "live.com",
            "icloud.com", "yahoo.com", "ziggo.nl", "kpnmail.nl", "planet.nl", "hetnet.nl", "home.nl", "xs4all.nl", "casema.nl",
            "upcmail.nl", "chello.nl", "quicknet.nl", "online.nl", "zonnet.nl", "tele2.nl", "telfort.nl", "kpnplanet.nl", "caiway.nl",
            "solcon.nl", "freedom.nl", "msn.com", "protonmail.com", "windowslive.com", "googlemail.com", "yandex.com");
    /** Providers that look like one of those and are no mistake. */
    private static final List<String> LOOK_ALIKES = List.of("mail.com", "email.com", "ymail.com");

    private CommonDomains() {}

    /** The domain that was probably meant: one letter less, more, other, or two neighbours swapped; empty when the domain is known. */
    public static Optional<String> meant(String domain) {
        String typed = domain.toLowerCase(Locale.ROOT);
        if (ALL.contains(typed) || LOOK_ALIKES.contains(typed)) {
            return Optional.empty();
        }
        return ALL.stream().filter(known -> isOneOff(typed, known)).findFirst();
    }

    /** Whether a single slip of the finger (Damerau) makes one of the other, which is not the same. */
    static boolean isOneOff(String one, String other) {
        if (one.length() > other.length()) {
            return isOneOff(other, one);
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (one.length() < other.length()) {
            return one.substring(at).equals(other.substring(at + 1));
        }
        return at < one.length() && (one.substring(at + 1).equals(other.substring(at + 1)) || isSwapped(one, other, at));
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < one.length() && one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}

package nl.utrecht.thuis.web;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.address.Contact;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;

/** The file {@code security.txt} (RFC 9116), in which a finder of a vulnerability reads whom to tell. Settings that it cannot hold stop the start. */
@Startup
@ApplicationScoped
class SecurityText {
    static final String PATH = "/.well-known/security.txt";
    /** It is made anew at each request; this is how long a copy of it may be trusted. */
    private static final int DAYS = 180;
    private static final Set<String> REACHABLE = Set.of("https", "mailto", "tel");

    private final String contact;
    private final Optional<String> policy;
    private final String languages;
    private final String canonical;

    SecurityText(SecurityConfig config, Contact contact, Languages languages, BaseUrl baseUrl) {
        String told = config.contact().orElse(contact.address());
        this.contact = checked("contact", told.contains("@") && !told.contains(":") ? "mailto:" + told : told, REACHABLE);
        policy = config.policy().map(address -> checked("policy", address, Set.of("https")));
        this.languages = languages.staff().stream().map(Language::tag).collect(Collectors.joining(", "));
        canonical = baseUrl.of(PATH);
    }

    String at(Instant now) {
        List<String> lines = new ArrayList<>(List.of("Contact: " + contact,
                "Expires: " + now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(DAYS).toInstant(),
                "Preferred-Languages: " + languages, "Canonical: " + canonical));
        policy.ifPresent(address -> lines.add("Policy: " + address));
        return String.join("\n", lines) + "\n";
    }

    /** @throws IllegalStateException when it is no such address: a line break in it would add a field */
    private static String checked(String setting, String address, Set<String> schemes) {
        try {
            if (schemes.contains(String.valueOf(URI.create(address).getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new IllegalStateException("thuis.security." + setting + " is no address: " + address, notAnAddress);
        }
        throw new IllegalStateException("thuis.security." + setting + " must begin with one of " + schemes + ", and is " + address);
    }
}

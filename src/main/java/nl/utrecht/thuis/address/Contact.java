package nl.utrecht.thuis.address;

import jakarta.enterprise.context.ApplicationScoped;

/** Whom respondents can write to. */
@ApplicationScoped
public class Contact {
    private final String address;

    Contact(ServerConfig config) {
        address = config.contactAddress();
    }

    /** The e-mail address. */
    public String address() {
        return address;
    }
}

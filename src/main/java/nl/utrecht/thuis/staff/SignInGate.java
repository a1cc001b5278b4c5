package nl.utrecht.thuis.staff;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether people can sign in. Open, but for the time in which a demonstration prepares the application. */
@ApplicationScoped
public class SignInGate {
    private volatile boolean open = true;

    public void close() {
        open = false;
    }

    public void open() {
        open = true;
    }

    public boolean isOpen() {
        return open;
    }
}

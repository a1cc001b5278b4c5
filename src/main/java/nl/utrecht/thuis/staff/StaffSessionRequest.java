package nl.utrecht.thuis.staff;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A session cookie that came with a request. */
final class StaffSessionRequest extends BaseAuthenticationRequest {
    private final String id;

    StaffSessionRequest(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }
}

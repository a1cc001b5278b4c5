package nl.utrecht.thuis.staff;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** People of each role for tests of pages and calls. */
public final class Staff {
    public static final String PASSWORD = "een goed wachtwoord";
    public static final String COOKIE = "__Host-thuis-staff";

    private Staff() {}

    /** The account of that role, whose username is the role's; made when absent, and its pages Dutch again. The translator's language is Turkish. */
    public static Account account(Role role) {
        Accounts accounts = Arc.container().instance(Accounts.class).get();
        return QuarkusTransaction.requiringNew().call(() -> {
            Account account = accounts.find(role.id())
                    .orElseGet(() -> accounts.create(role.id(), "Noor de Vries", role, "nl", List.of("tr"), PASSWORD, "test"));
            account.language = "nl";
            return account;
        });
    }

    /** A request with the bearer token of that role. */
    public static RequestSpecification calling(Role role) {
        return given().auth().oauth2(Arc.container().instance(Tokens.class).get().issue(account(role)));
    }

    /** The secret of a new browser session of that role. */
    public static String session(Role role) {
        return Arc.container().instance(Sessions.class).get().begin(account(role));
    }

    /** The secret of a new browser session of an account that exists. */
    public static String session(String username) {
        return Arc.container().instance(Sessions.class).get()
                .begin(Arc.container().instance(Accounts.class).get().find(username).orElseThrow());
    }

    /** A request with the bearer token of an account that exists. */
    public static RequestSpecification calling(String username) {
        return given().auth().oauth2(Arc.container().instance(Tokens.class).get()
                .issue(Arc.container().instance(Accounts.class).get().find(username).orElseThrow()));
    }

    /** A request of a browser in which that session is open; it follows no redirects. */
    public static RequestSpecification browsing(String session) {
        return given().redirects().follow(false).cookie(COOKIE, session);
    }

    static Response signIn(String username, String password) {
        return given().redirects().follow(false).formParam("username", username).formParam("password", password).post("/staff/sign-in");
    }
}

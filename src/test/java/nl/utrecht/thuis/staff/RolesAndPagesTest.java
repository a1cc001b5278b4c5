package nl.utrecht.thuis.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.Set;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.keys.FormToken;
import org.junit.jupiter.api.Test;

/** Who gets which page. Somebody unknown is sent to sign-in; the wrong role is refused. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RolesAndPagesTest {
    private static final Map<String, Set<Role>> PAGES = Map.of("/staff", Set.of(Role.values()), "/staff/preview",
            Set.of(Role.values()), "/staff/preview/fa-AF/v1", Set.of(Role.values()), "/staff/accounts", Set.of(Role.ADMINISTRATOR));
    private static final Map<String, Set<Role>> FORMS = Map.of("/staff/language", Set.of(Role.values()), "/staff/accounts",
            Set.of(Role.ADMINISTRATOR), "/staff/accounts/nobody.here/deactivate", Set.of(Role.ADMINISTRATOR),
            "/staff/accounts/nobody.here/texts",
            Set.of(Role.ADMINISTRATOR), "/staff/caseload/nothing/prompt", Set.of(Role.COACH), "/staff/waves/nothing/coaches/clients",
            Set.of(Role.RESEARCHER));

    @Test
    void everyRoleGetsItsPagesAndNoOther() {
        for (Role role : Role.values()) {
            String session = Staff.session(role);
            PAGES.forEach((page, roles) -> assertEquals(roles.contains(role) ? 200 : 403, Staff.browsing(session).get(page).statusCode(),
                    role + " " + page));
            FORMS.forEach((form, roles) -> assertEquals(roles.contains(role),
                    Staff.browsing(session).formParam("token", FormToken.of(session)).post(form).statusCode() != 403, role + " " + form));
        }
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        PAGES.keySet().forEach(page -> assertEquals(303, RestAssured.given().redirects().follow(false).get(page).statusCode(), page));
        FORMS.keySet().forEach(form -> assertEquals(303, RestAssured.given().redirects().follow(false).post(form).statusCode(), form));
    }

    @Test
    void spellingAnAddressInAnotherWayOpensNothing() {
        String session = Staff.session(Role.COACH);
        for (String path : Set.of("/staff/accounts/", "/staff/accounts;x", "/staff;x/accounts", "//staff//accounts", "/staff/./accounts",
                "/staff%2Faccounts", "/staff/%61ccounts", "/x/../staff/accounts")) {
            int status = Staff.browsing(session).urlEncodingEnabled(false).get(path).statusCode();
            assertEquals(true, Set.of(303, 403, 404).contains(status), path + " " + status);
        }
    }
}

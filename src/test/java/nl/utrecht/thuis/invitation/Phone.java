package nl.utrecht.thuis.invitation;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Somebody's phone at the front door. */
final class Phone {
    static final String COOKIE = "__Host-thuis";

    private Phone() {}

    static RequestSpecification phone() {
        return given().redirects().follow(false);
    }

    static Response type(String code) {
        return phone().formParam("code", code).post("/nl");
    }

    /** The session that opening a link gives. */
    static String open(Code code) {
        Response opened = phone().post("/nl/u/" + code.compact());
        assertEquals(303, opened.statusCode());
        return opened.cookie(COOKIE);
    }
}

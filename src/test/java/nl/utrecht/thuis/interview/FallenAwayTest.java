package nl.utrecht.thuis.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import org.junit.jupiter.api.Test;

/** Whoever has an address taken back does not learn from the page of the interviews what kind of person it was of. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class FallenAwayTest {
    private static final Pattern ROW = Pattern.compile("<tr id=\"person-\\d+\"><th scope=\"row\">(\\d+)</th>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern STANDING = Pattern.compile("<h2>Hoe het nu staat</h2>.*?</dl>", Pattern.DOTALL);

    @Inject
    Consents consents;

    @Test
    void whoWithdrewLooksLikeWhoSaidNoAndLikeWhoIsNotWaitedForAnyMore() {
        WillingWave wave = WillingWave.closed(WillingWave.people(40, "nl", "man", "31-40", "family")).invited(3);
        List<Candidate> invited = wave.in(CandidateState.INVITED);
        List<UUID> three = invited.subList(0, 3).stream().map(one -> one.candidateId).toList();
        UUID reserve = wave.in(CandidateState.RESERVE).get(9).candidateId;
        wave.agree(invited.get(1), wave.slots().get(0).slotId.toString());
        wave.answer(invited.get(0), "/no");
        consents.withdraw(wave.code(), ConsentPurpose.INTERVIEW, three.get(1));
        wave.post("people/let-go", "candidate", three.get(2).toString());
        consents.withdraw(wave.code(), ConsentPurpose.INTERVIEW, reserve);
        String page = wave.page();
        List<String> rows = rows(page);
        List<UUID> ids = wave.candidates().stream().map(one -> one.candidateId).toList();
        Set<String> fallen = List.of(three.get(0), three.get(1), three.get(2), reserve).stream().map(id -> rows.get(ids.indexOf(id)))
                .collect(Collectors.toSet());
        assertEquals(1, fallen.size(), fallen.toString());
        assertTrue(fallen.iterator().next().contains(">Valt af<"), fallen.toString());
        assertTrue(standing(page).contains("<dt>Valt af</dt><dd>4</dd>"), standing(page));
        assertFalse(page.contains("ingetrokken"));
    }

    /** Nobody can have said no yet: one row that looks different would be the one that was taken back. */
    @Test
    void beforeAnybodyIsInvitedARowDoesNotChangeWhenItsAddressIsTakenBack() {
        WillingWave wave = WillingWave.closed(WillingWave.people(40, "nl", "man", "31-40", "family"));
        wave.post("draw");
        String before = wave.page();
        consents.withdraw(wave.code(), ConsentPurpose.INTERVIEW, wave.in(CandidateState.DRAWN).get(0).candidateId);
        consents.withdraw(wave.code(), ConsentPurpose.INTERVIEW, wave.in(CandidateState.RESERVE).get(0).candidateId);
        assertEquals(2, wave.in(CandidateState.WITHDRAWN).size());
        String after = wave.page();
        assertEquals(20, rows(after).size());
        assertEquals(rows(before), rows(after));
        assertEquals(standing(before), standing(after));
    }

    /** How many more can be drawn does not count the addresses that are left. */
    @Test
    void theButtonThatDrawsMoreDoesNotTellWhetherAnAddressWasInThePool() {
        WillingWave wave = WillingWave.closed(WillingWave.people(23, "nl", "man", "31-40", "family")).invited(3);
        wave.in(CandidateState.INVITED).forEach(one -> wave.answer(one, "/no"));
        String before = wave.page();
        assertTrue(before.contains("Nog hooguit 10 mensen loten"));
        Set<UUID> drawn = wave.candidates().stream().map(one -> one.candidateId).collect(Collectors.toSet());
        UUID other = consents.of(wave.code(), ConsentPurpose.INTERVIEW).stream().map(Consents.Given::id).filter(id -> !drawn.contains(id))
                .findFirst().orElseThrow();
        consents.withdraw(wave.code(), ConsentPurpose.INTERVIEW, other);
        assertTrue(wave.page().contains("Nog hooguit 10 mensen loten"));
    }

    /** What each row shows, but for its number. */
    private static List<String> rows(String page) {
        return ROW.matcher(page).results().map(row -> row.group(2).replaceAll("name=\"token\" value=\"[^\"]*\"", "")).toList();
    }

    private static String standing(String page) {
        return STANDING.matcher(page).results().map(MatchResult::group).findFirst().orElseThrow();
    }
}

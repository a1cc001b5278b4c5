package nl.utrecht.thuis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Letters that must not go out twice by themselves; else those of {@link TestLetters}. */
@ApplicationScoped
class TestPrizes implements MessageSource {
    static final String TEMPLATE = "test-prize";
    @Inject
    TestLetters letters;

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        return letters.render(message);
    }

    @Override
    public boolean sendsAgain() {
        return false;
    }
}

package nl.utrecht.thuis.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The last route: what no page, no call and no file answered. */
@ApplicationScoped
class UnknownRoute {
    private final Answers answers;

    UnknownRoute(Answers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(context -> answers.to(context, Trouble.NOT_FOUND).send(context));
        router.route().order(Integer.MAX_VALUE).failureHandler(context -> answers
                .to(context, context.failure() == null ? Trouble.generic(context.statusCode()) : Trouble.of(context.failure()))
                .send(context));
    }
}

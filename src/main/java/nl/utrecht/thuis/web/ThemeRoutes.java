package nl.utrecht.thuis.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.utrecht.thuis.address.Assets;
import nl.utrecht.thuis.address.Theme;

/** Serves a municipality's house style: the style sheet is one file with its tokens or our colours; and the files that its tokens name. */
@ApplicationScoped
class ThemeRoutes {
    private static final int BEFORE_THE_FILES = -1;

    private final Theme theme;
    private final Assets assets;

    ThemeRoutes(Theme theme, Assets assets) {
        this.theme = theme;
        this.assets = assets;
    }

    void register(@Observes Router router) {
        String rules = assets.text(Theme.STYLESHEET);
        router.get("/assets/" + Theme.STYLESHEET).order(BEFORE_THE_FILES)
                .handler(context -> context.response().putHeader("Content-Type", "text/css;charset=UTF-8").end(rules));
        theme.folder().ifPresent(folder -> router.get("/theme/*").order(BEFORE_THE_FILES)
                .handler(StaticHandler.create(FileSystemAccess.ROOT, folder.toString()).setIncludeHidden(false)));
    }
}

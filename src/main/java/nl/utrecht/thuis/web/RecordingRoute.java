package nl.utrecht.thuis.web;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.utrecht.thuis.i18n.Recording;
import nl.utrecht.thuis.i18n.Recordings;

/** Gives out recordings, whole or in parts: the files that a manifest names and no other. */
@ApplicationScoped
class RecordingRoute {
    private static final int PART = 206;
    private static final int NOT_CHANGED = 304;
    private static final int OUTSIDE = 416;

    private final Recordings recordings;

    RecordingRoute(Recordings recordings) {
        this.recordings = recordings;
    }

    void register(@Observes Router router) {
        router.route("/audio/:tag/:file").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(context -> recordings
                .inFile(context.pathParam("tag"), context.pathParam("file"))
                .ifPresentOrElse(recording -> give(context, recording), context::next));
    }

    private static void give(RoutingContext context, Recording recording) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        String tag = "\"" + recording.version() + "\"";
        response.putHeader("Accept-Ranges", "bytes").putHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatusCode(NOT_CHANGED).end();
            return;
        }
        String condition = request.getHeader("If-Range");
        ByteRange range = ByteRange.of(condition == null || condition.equals(tag) ? request.getHeader("Range") : null, recording.size());
        if (range.partial()) {
            response.setStatusCode(range.length() == 0 ? OUTSIDE : PART).putHeader("Content-Range", range.contentRange(recording.size()));
        }
        if (range.length() == 0) {
            response.end();
            return;
        }
        response.putHeader("Content-Type", recording.mediaType());
        if (request.method().equals(HttpMethod.HEAD)) {
            response.putHeader("Content-Length", String.valueOf(range.length())).end();
        } else {
            response.sendFile(recording.path().toString(), range.first(), range.length()).onFailure(context::fail);
        }
    }
}

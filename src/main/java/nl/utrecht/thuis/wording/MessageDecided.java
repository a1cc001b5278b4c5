package nl.utrecht.thuis.wording;

import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** It was decided who gets the message: its words stay as they are. */
class MessageDecided extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final String wave;

    MessageDecided(Place place) {
        super("Message " + place.name() + " of wave " + place.wave() + " is decided");
        wave = place.wave();
    }

    @Override
    public String type() {
        return "message-decided";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("wave", wave);
    }
}

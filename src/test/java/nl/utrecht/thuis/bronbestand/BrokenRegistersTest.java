package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are changed, lost or put in at random give a report or say why not: nothing else comes out, and soon. */
class BrokenRegistersTest {
    private static final int TIMES = 60;

    static List<String> registers() throws IOException {
        return MessyRegistersTest.registers();
    }

    @ParameterizedTest
    @MethodSource("registers")
    void aBrokenRegisterGivesAReportOrSaysWhyNot(String name) throws IOException {
        byte[] file = Files.readAllBytes(MessyRegistersTest.FOLDER.resolve(name));
        Random random = new Random(name.hashCode());
        for (int time = 0; time < TIMES; time++) {
            byte[] broken = broken(file, random);
            String described = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Described.describe(broken), name + " " + time);
            assertFalse(described.isEmpty());
        }
    }

    private static byte[] broken(byte[] file, Random random) {
        byte[] broken = file.clone();
        for (int change = 0; change <= random.nextInt(8); change++) {
            int at = random.nextInt(broken.length);
            broken = switch (random.nextInt(5)) {
                case 0 -> Arrays.copyOf(broken, Math.max(1, at));
                case 1 -> without(broken, at, Math.min(broken.length - at, 1 + random.nextInt(20)));
                case 2 -> twice(broken, at, Math.min(broken.length - at, 1 + random.nextInt(200)));
                default -> changed(broken, at, random);
            };
        }
        return broken;
    }

    private static byte[] changed(byte[] file, int at, Random random) {
        byte[] likely = {0, '"', ';', '\n', '<', '&', (byte) 0xff, (byte) random.nextInt()};
        file[at] = likely[random.nextInt(likely.length)];
        return file;
    }

    private static byte[] without(byte[] file, int at, int length) {
        byte[] rest = new byte[Math.max(1, file.length - length)];
        System.arraycopy(file, 0, rest, 0, Math.min(at, rest.length));
        System.arraycopy(file, at + length, rest, at, Math.max(0, file.length - at - length));
        return rest;
    }

    private static byte[] twice(byte[] file, int at, int length) {
        byte[] longer = new byte[file.length + length];
        System.arraycopy(file, 0, longer, 0, at + length);
        System.arraycopy(file, at, longer, at + length, file.length - at);
        return longer;
    }
}

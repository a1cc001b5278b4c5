package nl.utrecht.thuis.bronbestand.file;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** The file is no register: nothing in it can be checked. The details name all that is wrong. */
public final class RegisterUnreadable extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private static final int BAD_REQUEST = 400;
    private static final int CONTENT_TOO_LARGE = 413;
    private static final long MEGABYTE = 1 << 20;

    private final int status;
    private final transient List<Detail> details;

    private RegisterUnreadable(int status, List<Detail> details) {
        super("The register file cannot be read: " + details.stream().map(Detail::key).distinct().toList());
        this.status = status;
        this.details = List.copyOf(details);
    }

    RegisterUnreadable(List<Detail> details) {
        this(BAD_REQUEST, details);
    }

    public static RegisterUnreadable because(String code) {
        return new RegisterUnreadable(List.of(detail("", code, Map.of())));
    }

    public static RegisterUnreadable fileTooLarge(long maximumBytes) {
        return tooLarge("file-too-large", Math.max(1, maximumBytes / MEGABYTE));
    }

    public static RegisterUnreadable tooManyRows(int maximum) {
        return tooLarge("too-many-rows", maximum);
    }

    private static RegisterUnreadable tooLarge(String code, long maximum) {
        return new RegisterUnreadable(CONTENT_TOO_LARGE, List.of(detail("", code, Map.of("maximum", maximum))));
    }

    static Detail detail(String column, String code, Map<String, Object> arguments) {
        return new Detail(column, RowProblem.TEXTS + code, arguments);
    }

    @Override
    public String type() {
        return "register-unreadable";
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public List<Detail> details() {
        return details;
    }
}

package nl.utrecht.thuis.invitation;

/** Somebody sent as many test mails this hour as one may; told on the page on which they asked for one more. */
final class TooManyTestMails extends RuntimeException {
    private static final long serialVersionUID = 1L;
}

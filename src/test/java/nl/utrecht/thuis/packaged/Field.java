package nl.utrecht.thuis.packaged;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** People who answer at the same time, and what they were told has been saved or sent. */
final class Field {
    private static final int PHONES = 6;
    private final PackagedApplication application;
    private final List<Respondent> people = new ArrayList<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    /** Somebody with a link, and what the application has acknowledged to them: the answer by page, and the sending. */
    static final class Respondent {
        private final Phone phone;
        final Map<String, String> saved = new ConcurrentHashMap<>();
        volatile boolean sent;
        /** What was under way when nobody answered any more: it may be stored or not. */
        volatile @Nullable String uncertain;

        private Respondent(Phone phone) {
            this.phone = phone;
        }
    }

    Field(PackagedApplication application, List<String> links) {
        this.application = application;
        for (int i = 0; i < links.size(); i++) {
            int person = i;
            people.add(new Respondent(new Phone(application.http(), links.get(i),
                    (question, options) -> question.matches("v[4589].*") ? options.get(person % options.size()) : options.get(0))));
        }
    }

    List<Respondent> people() {
        return people;
    }

    /** How many answers and questionnaires were acknowledged so far. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** Lets everybody who has not sent go on, a few at a time, until they are done or nobody answers them. */
    Future<?> goOn() {
        ExecutorService phones = Executors.newFixedThreadPool(PHONES);
        List<Future<?>> walks = new ArrayList<>();
        people.stream().filter(person -> !person.sent).forEach(person -> walks.add(phones.submit(() -> walk(person))));
        phones.shutdown();
        ExecutorService waiting = Executors.newSingleThreadExecutor();
        Future<?> all = waiting.submit(() -> {
            for (Future<?> walk : walks) {
                walk.get();
            }
            return null;
        });
        waiting.shutdown();
        return all;
    }

    static void await(Future<?> walks) throws InterruptedException {
        try {
            walks.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private void walk(Respondent person) {
        String page = "/start";
        try {
            page = person.phone.resume();
            while (page != null && !page.endsWith("/q/check")) {
                Phone.Saved saved = person.phone.answer(page);
                person.saved.put(saved.page(), saved.answer());
                acknowledged.incrementAndGet();
                page = saved.next();
            }
            if (page == null || person.phone.send(page).endsWith("/thanks")) {
                person.sent = true;
                acknowledged.incrementAndGet();
            }
        } catch (UncheckedIOException killed) {
            person.uncertain = page;
        }
    }

    /** What was acknowledged and is not there now. */
    List<String> lost() {
        List<String> lost = new ArrayList<>();
        for (Respondent person : people) {
            String resumed = person.phone.resume();
            if (person.sent && resumed != null) {
                lost.add("a questionnaire that was sent");
            }
            if (resumed != null) {
                person.saved.forEach((page, answer) -> {
                    List<String> chosen = person.phone.chosenOn(page);
                    if (!answer.isEmpty() && !page.equals(person.uncertain) && !chosen.equals(List.of(answer))) {
                        lost.add(page + " has " + chosen + " for " + answer);
                    }
                });
            }
        }
        return lost;
    }
}

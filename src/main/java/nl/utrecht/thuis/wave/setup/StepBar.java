package nl.utrecht.thuis.wave.setup;

import java.util.Arrays;
import java.util.List;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Remark;

/**
 * The pages of the set-up, with what is to be done on each.
 *
 * @param links a link for each page, in their order
 */
record StepBar(List<Link> links) {

    /** @param state {@code complete}, {@code problem} or {@code warning}, as a name of its style @param stateName the same in words */
    record Link(String path, String name, boolean current, String state, String stateName) {}

    static StepBar of(Texts t, String wave, SetupStep current, List<Remark> remarks) {
        return new StepBar(Arrays.stream(SetupStep.values()).map(step -> link(t, wave, step, step == current, remarks)).toList());
    }

    private static Link link(Texts t, String wave, SetupStep step, boolean current, List<Remark> remarks) {
        List<Remark> own = remarks.stream().filter(remark -> SetupStep.with(remark.detail().pointer()).orElse(null) == step).toList();
        String state = own.isEmpty()
                ? "complete"
                : own.stream().allMatch(remark -> remark.weight() == Remark.Weight.WARNS) ? "warning" : "problem";
        return new Link(path(wave, step), t.of("staff.setup.step." + step.slug()), current, state, t.of("staff.setup.state." + state));
    }

    static String path(String wave, SetupStep step) {
        return "/staff/waves/" + wave + "/setup/" + step.slug();
    }
}

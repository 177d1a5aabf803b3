package nl.kinderwerk.server.collect;

import java.util.Optional;
import nl.kinderwerk.study.Questionnaire;
import nl.kinderwerk.study.Study;
import nl.kinderwerk.study.Wave;

/** Somebody who is filling in: their code, what they filled in, and the steps it leads past. */
record Visit(ResumeCode code, Draft draft, Study study, Wave wave, Steps steps) {
    static Visit of(ResumeCode code, Draft draft, Study study, Wave wave) {
        return new Visit(code, draft, study, wave, Steps.of(study, wave, draft.answers()));
    }

    Visit with(Draft changed) {
        return of(code, changed, study, wave);
    }

    Optional<Step> firstUnseen() {
        return steps.all().stream()
                .filter(step -> !draft.seen().contains(step.id()))
                .findFirst();
    }

    /** Whether the answer that a page depends on was not given yet. */
    boolean isUndecided(Questionnaire.Page page) {
        var asked = page.showWhen().map(Questionnaire.Condition::item);
        return asked.isPresent()
                && steps.all().stream()
                        .filter(step -> !draft.seen().contains(step.id()))
                        .flatMap(step -> step.parts().stream())
                        .anyMatch(part -> part.item().equals(asked.get()));
    }

    /** Answers through the open link are of no use when nobody knows which province they are from. */
    boolean needsPlace() {
        return draft.isOpen();
    }

    /** The step as it stands in the draft, with what cannot be right. */
    Filled kept(Step step) {
        var answers = draft.answers();
        return new StepReader(f -> answers.getOrDefault(f, ""), new Places(study.areas()), needsPlace()).read(step);
    }

    /** The first step with something that cannot be right. */
    Optional<Step> firstSlip() {
        return steps.all().stream()
                .filter(step -> !kept(step).slips().isEmpty())
                .findFirst();
    }
}

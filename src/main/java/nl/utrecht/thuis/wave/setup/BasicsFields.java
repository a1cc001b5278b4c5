package nl.utrecht.thuis.wave.setup;

import nl.utrecht.thuis.wave.BasicSettings;

/** The fields of the page of basics. */
final class BasicsFields {

    private BasicsFields() {}

    static SetupForm of(BasicSettings set) {
        return new SetupForm.Filled().put("name", set.name()).put("questionnaire", set.questionnaire()).all("languages", set.languages())
                .put("agency", set.agency()).put("senderName", set.senderName()).put("contactAddress", set.contactAddress()).form();
    }

    static BasicSettings read(SetupForm form, BasicSettings now) {
        return new BasicSettings(form.text("name", now.name()), form.text("questionnaire", now.questionnaire()),
                form.choices("languages", now.languages()), form.text("agency", now.agency()), form.text("senderName", now.senderName()),
                form.text("contactAddress", now.contactAddress()));
    }
}

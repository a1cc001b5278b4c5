package nl.utrecht.thuis.wave;

import java.util.List;

/**
 * Settings of a wave were changed, in this transaction. Whoever keeps something that follows from them does it anew: counts of a register that
 * has not been frozen, the pace of the mail.
 *
 * @param changed the names of the settings, such as {@code sendFrom} or {@code ageClasses}
 */
public record SettingsChanged(Wave wave, List<String> changed) {}

package dev.praetor.finding;

/** The language of a report. */
public enum Language {
    FR,
    EN
}

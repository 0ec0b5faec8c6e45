package dev.praetor.workbench;

import dev.praetor.report.Json;

/**
 * Something that may be written.
 *
 * @param type kind, field, word or id: by it the page shows what it is
 * @param label what is looked for
 * @param detail beside it
 * @param info at length
 * @param snippet what is put in, where <code>${1}</code> and so on are places to fill in
 */
record Proposal(String type, String label, String detail, String info, String snippet) {

    void write(Json json) {
        json.object(() -> {
            json.text("type", type);
            json.text("label", label);
            json.text("detail", detail);
            json.text("info", info);
            json.text("snippet", snippet);
        });
    }
}

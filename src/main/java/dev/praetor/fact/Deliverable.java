package dev.praetor.fact;

/** A clause that promises something to be made and delivered, by a date or not. */
public sealed interface Deliverable extends Clause permits DeliveryClause, ConformityClause {}

package dev.praetor.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of fact is called and consists of: a record, or a class declared in DRL. Case files, the engine and the
 * reports see facts through it, so that a new kind needs nothing but its own declaration.
 */
public final class Kind {

    private static final ClassValue<Kind> KINDS = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            return new Kind(type.asSubclass(Fact.class));
        }
    };

    /** Of names in Java, of which there are as many as in rules. */
    private static final Map<String, String> KEBABS = new ConcurrentHashMap<>();

    private static final int MOST_KEBABS = 10_000;

    /** Facts by what they say, so that names make a difference only where nothing else does. */
    public static final Comparator<Fact> BY_CONTENT = Comparator.comparing(
                    (Fact fact) -> Kind.of(fact).describe(fact, component -> !component.names()))
            .thenComparing(fact -> Kind.of(fact).describe(fact));

    private final Class<? extends Fact> type;
    private final String name;
    private volatile @Nullable Shape shape;

    private Kind(Class<? extends Fact> type) {
        this.type = type;
        this.name = kebab(type.getSimpleName());
    }

    /** What is found out by reflection, which is dear: most kinds of a law are none that a case holds. */
    private record Shape(
            List<Component> components,
            List<Component> references,
            Constructor<? extends Fact> constructor,
            List<Method> derivedDays,
            @Nullable Component on) {

        static Shape of(Class<? extends Fact> type) {
            List<Component> components = type.isRecord() ? Component.ofRecord(type) : Component.ofDeclared(type);
            return new Shape(
                    components,
                    components.stream()
                            .filter(component -> !component.refersTo().isEmpty())
                            .toList(),
                    constructor(type, components),
                    Arrays.stream(type.getMethods())
                            .filter(method -> method.getReturnType() == Day.class && method.getParameterCount() == 0)
                            .filter(method -> !Modifier.isStatic(method.getModifiers()))
                            .filter(Method::trySetAccessible)
                            .toList(),
                    components.stream()
                            .filter(component -> component.name().equals("on") && component.type() == Day.class)
                            .findFirst()
                            .orElse(null));
        }

        private static Constructor<? extends Fact> constructor(Class<? extends Fact> type, List<Component> components) {
            Class<?>[] parameters = type.isRecord()
                    ? components.stream().map(Component::type).toArray(Class<?>[]::new)
                    : new Class<?>[0];
            try {
                Constructor<? extends Fact> constructor = type.getDeclaredConstructor(parameters);
                constructor.trySetAccessible();
                return constructor;
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(type + " is neither a record nor declared in DRL", e);
            }
        }
    }

    /** Two threads may find out the same at once. */
    private Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = Shape.of(type);
            shape = known;
        }
        return known;
    }

    public static Kind of(Class<? extends Fact> type) {
        return KINDS.get(type);
    }

    public static Kind of(Fact fact) {
        return KINDS.get(fact.getClass());
    }

    /** The kinds that come with Praetor, in the order of the documentation. */
    public static List<Kind> builtIn() {
        return Stream.of(
                        Party.class,
                        Contract.class,
                        ConfidentialityClause.class,
                        HostingClause.class,
                        DeliveryClause.class,
                        FixedPenaltyClause.class,
                        Account.class,
                        Invoice.class,
                        HostingTransferred.class,
                        InformationDisclosed.class,
                        Consent.class,
                        Delivery.class,
                        DefectReported.class,
                        GoLiveAccepted.class,
                        AcceptanceSigned.class,
                        DefinitiveFailure.class,
                        FormalNotice.class,
                        Payment.class,
                        Termination.class,
                        CredentialsChanged.class,
                        AccessRefused.class,
                        AccessRestored.class,
                        SetOffInvoked.class,
                        Loss.class,
                        ConformityClause.class,
                        SubcontractingClause.class,
                        PersonalDataProcessing.class,
                        PercentPenaltyClause.class,
                        DailyPenaltyClause.class,
                        LiabilityCapClause.class,
                        SuspensionClause.class,
                        TerminationClause.class,
                        NoticePeriodClause.class,
                        ReversibilityClause.class,
                        SourceCodeClause.class,
                        BackupClause.class,
                        ServiceLevelClause.class,
                        ServiceLevelTier.class,
                        LateRateClause.class,
                        Undertaking.class,
                        AcceptanceClause.class,
                        InterdependentContracts.class,
                        Subcontracted.class,
                        AccessRequested.class,
                        DataExportFailed.class,
                        DataReturned.class,
                        DeliverableWithheld.class,
                        SourceCodeRefused.class,
                        SourceCodeDelivered.class,
                        ServiceSuspended.class,
                        ServiceRestored.class,
                        DataLost.class,
                        BackupsKeptTogether.class,
                        AdviceOmitted.class,
                        WarningGiven.class,
                        ReservationMade.class,
                        UsedWithoutReservation.class,
                        DefectFixed.class,
                        LegalNonCompliance.class,
                        ClientHindrance.class,
                        InvoiceDisputed.class,
                        SummaryProceedings.class,
                        PaymentWithheld.class,
                        MessagePublished.class,
                        MessageRemoved.class,
                        UndertakingBroken.class,
                        UndertakingPerformed.class,
                        DisloyalAct.class,
                        TerminationSought.class,
                        NullitySought.class,
                        PriceReductionNotified.class,
                        DiscountAgreed.class,
                        ForceMajeureClaimed.class,
                        PrescriptionInvoked.class,
                        ActionBrought.class,
                        NovationClaimed.class,
                        OrderGiven.class,
                        OrderComplied.class,
                        DelayFound.class,
                        InterestClaimed.class,
                        ServiceLevelMeasured.class,
                        ServiceCreditGranted.class,
                        FaultShare.class,
                        Appraisal.class,
                        ReferenceRate.class)
                .map(Kind::of)
                .toList();
    }

    /** The name in case files: {@code hosting-transferred}. */
    public String name() {
        return name;
    }

    public Class<? extends Fact> type() {
        return type;
    }

    public List<Component> components() {
        return shape().components();
    }

    /** The components that hold the id of another fact. */
    List<Component> references() {
        return shape().references();
    }

    /**
     * A fact of this kind.
     *
     * @param values one for each component, in order
     * @throws IllegalArgumentException if the kind refuses them, with its reason
     */
    public Fact create(List<? extends @Nullable Object> values) {
        Shape shape = shape();
        try {
            if (type.isRecord()) {
                return shape.constructor().newInstance(values.toArray());
            }
            Fact fact = shape.constructor().newInstance();
            for (int i = 0; i < shape.components().size(); i++) {
                shape.components().get(i).set(fact, values.get(i));
            }
            return fact;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create a " + name, e);
        }
    }

    /** The same fact with one component replaced. */
    public Fact with(Fact fact, Component replaced, @Nullable Object value) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Component component : components()) {
            values.add(component.equals(replaced) ? value : component.get(fact));
        }
        return create(values);
    }

    /**
     * The day on which it happened, if it is an event: one by its type, or a declared fact with a day called
     * {@code on}.
     */
    public Optional<Day> happenedOn(Fact fact) {
        if (fact instanceof Event event) {
            return Optional.of(event.on());
        }
        Component on = shape().on();
        return on == null ? Optional.empty() : Optional.ofNullable((Day) on.get(fact));
    }

    /** Every day that the fact speaks of: its components and what it derives from them. */
    public Stream<Day> days(Fact fact) {
        return shape().derivedDays().stream()
                .map(method -> Component.read(method, fact))
                .flatMap(day -> day instanceof Day d ? Stream.of(d) : Stream.of());
    }

    /** The fact on one line as a case file has it, without what it leaves out; the same for equal facts. */
    public String describe(Fact fact) {
        return describe(fact, component -> true);
    }

    private String describe(Fact fact, Predicate<Component> said) {
        StringBuilder line = new StringBuilder(name).append(" { ");
        boolean first = true;
        for (Component component : components()) {
            Object value = component.get(fact);
            if (said.test(component) && !component.leftOut(value)) {
                line.append(first ? "" : ", ").append(component.name()).append(": ");
                line.append(Component.text(value));
                first = false;
            }
        }
        return line.append(" }").toString();
    }

    /** {@code HostingTransferred}, {@code perBreach} or {@code ANY_PARTY} as case files spell it. */
    public static String kebab(String javaName) {
        String known = KEBABS.get(javaName);
        if (known != null) {
            return known;
        }
        String kebab = javaName.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .replace('_', '-')
                .toLowerCase(Locale.ROOT);
        if (KEBABS.size() < MOST_KEBABS) { // rules bring names of their own, for as long as an application runs
            KEBABS.put(javaName, kebab);
        }
        return kebab;
    }

    @Override
    public String toString() {
        return name;
    }
}

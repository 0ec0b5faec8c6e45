package dev.praetor.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** What one method of a class of a stranger's rules does: jumps forward, and uses what it may use. */
final class GatedMethod extends MethodVisitor {

    private static final int MOST_INSTRUCTIONS = 50_000;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LARGEST_ARRAY = 1_000;

    private static final String CONCAT = "java/lang/invoke/StringConcatFactory";
    private static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";
    private static final String BUDGET = Type.getInternalName(Budget.class);
    private static final String MONEY = "dev/praetor/fact/Money";
    private static final String NUMBER = "java/math/BigDecimal";
    private static final Pattern WRITTEN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    /** Constants, arrays of objects, the stack, returns; and what is thrown where a property is unknown. */
    private static final Set<Integer> PLAIN = Set.of(
            Opcodes.ACONST_NULL,
            Opcodes.ICONST_M1,
            Opcodes.ICONST_0,
            Opcodes.ICONST_1,
            Opcodes.ICONST_2,
            Opcodes.ICONST_3,
            Opcodes.ICONST_4,
            Opcodes.ICONST_5,
            Opcodes.LCONST_0,
            Opcodes.LCONST_1,
            Opcodes.AASTORE,
            Opcodes.DUP,
            Opcodes.POP,
            Opcodes.I2L,
            Opcodes.LCMP,
            Opcodes.IRETURN,
            Opcodes.LRETURN,
            Opcodes.ARETURN,
            Opcodes.RETURN);

    private final String owner;
    private final String method;
    private final Role role;
    private final Set<String> kinds;
    private final BiPredicate<Role, String> permitted;
    private final Set<String> faults;
    private final Set<Label> passed = new HashSet<>();
    private int instructions;
    /** The number or text that the last instruction put on the stack. */
    private @Nullable Object constant;

    GatedMethod(
            String owner,
            String method,
            Role role,
            Set<String> kinds,
            BiPredicate<Role, String> permitted,
            Set<String> faults,
            @Nullable MethodVisitor next) {
        super(Opcodes.ASM9, next);
        this.owner = owner;
        this.method = method;
        this.role = role;
        this.kinds = kinds;
        this.permitted = permitted;
        this.faults = faults;
    }

    private void refuse(String what) {
        faults.add(what);
    }

    private void check(String verb, String reference) {
        if (!permitted.test(role, reference)) {
            refuse(verb + reference);
        }
    }

    private void step(@Nullable Object pushed) {
        constant = pushed;
        if (++instructions > MOST_INSTRUCTIONS) {
            refuse("have a method of more than " + MOST_INSTRUCTIONS + " instructions");
        }
    }

    @Override
    public void visitInsn(int opcode) {
        boolean thrown = opcode == Opcodes.ATHROW && role == Role.RULES;
        if (!PLAIN.contains(opcode) && !thrown) {
            refuse("compute (instruction " + opcode + ")");
        }
        boolean small = opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5;
        step(small ? opcode - Opcodes.ICONST_0 : null);
        super.visitInsn(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        if (opcode == Opcodes.NEWARRAY) {
            refuse("make an array of numbers");
        }
        step(operand);
        super.visitIntInsn(opcode, operand);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode == Opcodes.RET) {
            refuse("jump back");
        }
        step(null);
        super.visitVarInsn(opcode, variable);
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        refuse("count");
        super.visitIincInsn(variable, increment);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        if (opcode == Opcodes.ANEWARRAY && !(constant instanceof Integer size && size <= LARGEST_ARRAY)) {
            refuse("make an array of a size that is not written");
        } else if (opcode == Opcodes.INSTANCEOF) {
            refuse("ask for the type of something");
        }
        use(type);
        step(null);
        super.visitTypeInsn(opcode, type);
    }

    /** Of a type that an instruction names: its own, a fact or a finding, or one that is listed. */
    private void use(String type) {
        String element =
                type.startsWith("[") ? Type.getType(type).getElementType().getInternalName() : type;
        boolean known = element.equals(owner)
                || kinds.contains(element)
                || Permitted.listed().isFactOrFinding(element)
                || (role == Role.RULES && isOwn(element));
        if (!known) {
            check("use ", Permitted.type(element));
        }
    }

    private boolean isOwn(String type) {
        return Role.of(type, kinds).isPresent();
    }

    @Override
    public void visitFieldInsn(int opcode, String of, String field, String descriptor) {
        boolean reads = opcode == Opcodes.GETSTATIC || opcode == Opcodes.GETFIELD;
        boolean ofRules = reads && role == Role.RULES && isOwn(of);
        if (!of.equals(owner) && !ofRules) {
            if (!reads) {
                refuse("change " + Permitted.field(of, field));
            }
            check("read ", Permitted.field(of, field));
        } else if (of.equals(owner) && !reads && role.runsOnFacts() && !method.equals("<clinit>")) {
            refuse("change " + Permitted.field(of, field));
        }
        step(null);
        super.visitFieldInsn(opcode, of, field, descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String of, String name, String descriptor, boolean ofInterface) {
        if (of.equals(BUDGET) && opcode == Opcodes.INVOKESTATIC && descriptor.equals("()V")) {
            return; // counted again once all has passed, as it has to be
        }
        String call = Permitted.call(of, name, descriptor);
        if (!mayCallOwn(of, name, descriptor)) {
            check("call ", call);
        }
        boolean makesNumber = (of.equals(NUMBER) && name.equals("<init>")) || (of.equals(MONEY) && name.equals("eur"));
        if (makesNumber
                && !(constant instanceof String text
                        && WRITTEN_NUMBER.matcher(text).matches())) {
            refuse("make a number that is not written plainly");
        }
        step(null);
        super.visitMethodInsn(opcode, of, name, descriptor, ofInterface);
    }

    /** What a class has itself, but not what it inherits; a rule may read its own kinds. */
    private boolean mayCallOwn(String of, String name, String descriptor) {
        if (of.equals(owner)) {
            return role != Role.KINDS && role.mayHave(name);
        } else if (kinds.contains(of)) {
            return role.runsOnFacts()
                    && descriptor.startsWith("()")
                    && name.matches("(get|is)[A-Z]\\w*")
                    && !name.equals("getClass");
        }
        return role == Role.RULES && isOwn(of) && name.matches("rule_\\w+|<init>");
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        if (bootstrap.getTag() != Opcodes.H_INVOKESTATIC) {
            refuse("link by " + bootstrap);
        } else if (bootstrap.getOwner().equals(CONCAT)) {
            boolean inMessage = List.of("getPropertyIndex", "toString").contains(method) && !role.runsOnFacts();
            if (!inMessage || !bootstrap.getName().equals("makeConcatWithConstants")) {
                refuse("put texts together");
            }
            Arrays.stream(arguments).forEach(this::constant);
        } else if (bootstrap.getOwner().equals(LAMBDA) && bootstrap.getName().equals("metafactory")) {
            Arrays.stream(arguments).forEach(this::ofLambda);
        } else {
            refuse("link by " + bootstrap);
        }
        step(null);
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    private void ofLambda(Object argument) {
        if (argument instanceof Handle handle) {
            check("refer to ", "new " + Permitted.call(handle.getOwner(), handle.getName(), handle.getDesc()));
            if (handle.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
                refuse("refer to " + handle);
            }
        } else if (!(argument instanceof Type)) {
            refuse("link by " + argument);
        }
    }

    @Override
    public void visitLdcInsn(Object value) {
        constant(value);
        step(value);
        super.visitLdcInsn(value);
    }

    private void constant(Object value) {
        if (value instanceof String text) {
            if (text.length() > LONGEST_TEXT) {
                refuse("hold a text of more than " + LONGEST_TEXT + " characters");
            }
        } else if (value instanceof Type type && type.getSort() == Type.OBJECT) {
            use(type.getInternalName());
        } else if (!(value instanceof Integer || value instanceof Long)) {
            refuse("hold a constant of " + value.getClass().getSimpleName());
        }
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        forward(label);
        step(null);
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        forward(otherwise, labels);
        step(null);
        super.visitTableSwitchInsn(min, max, otherwise, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        forward(otherwise, labels);
        step(null);
        super.visitLookupSwitchInsn(otherwise, keys, labels);
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        constant = null; // what stands before it may be jumped over
        super.visitLabel(label);
    }

    private void forward(Label first, Label... others) {
        if (passed.contains(first) || Arrays.stream(others).anyMatch(passed::contains)) {
            refuse("loop");
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        refuse("catch " + (type == null ? "everything" : type));
        super.visitTryCatchBlock(start, end, handler, type);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        refuse("make an array of arrays");
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        refuse("carry the annotation " + descriptor);
        return null;
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int reference, @Nullable TypePath path, String descriptor, boolean visible) {
        refuse("carry the annotation " + descriptor);
        return null;
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        refuse("carry the attribute " + attribute.type);
    }
}

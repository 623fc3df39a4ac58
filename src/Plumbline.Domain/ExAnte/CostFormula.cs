using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Domain.Numbers;
using Plumbline.Findings;

namespace Plumbline.Domain.ExAnte;

/// <summary>A step of a formula in postfix order: a number, a reference, or an operator.</summary>
internal readonly record struct CostStep(char Kind, Fraction Number, string? Name);

/// <summary>
/// A small formula: numbers, names of cells, + − × ÷, brackets and %. It is read once into postfix order, so that neither
/// reading nor computing recurses. Values are exact.
/// </summary>
public sealed class CostFormula
{
    /// <summary>Most characters of a formula.</summary>
    public const int Longest = 100;

    internal const char NumberStep = '0';
    internal const char NameStep = 'a';
    private const char Negate = '~';
    private const char Percent = '%';

    // Beyond this many bits nothing is an amount of money any more.
    private const int MostBits = 200;

    private readonly ImmutableArray<CostStep> steps;

    private CostFormula(ImmutableArray<CostStep> steps) => this.steps = steps;

    /// <summary>Names that the formula refers to, as written.</summary>
    public IEnumerable<string> References =>
        steps.Where(step => step.Kind == NameStep).Select(step => step.Name!).Distinct(StringComparer.Ordinal);

    /// <summary>Reads a formula; the message says what is wrong with it.</summary>
    public static (CostFormula? Formula, Message? Problem) Read(string? text)
    {
        var said = text?.Trim() ?? "";
        if (said.Length == 0)
        {
            return (null, CostMessages.Empty.With());
        }

        return said.Length > Longest
            ? (null, CostMessages.TooLong.With(("most", Longest.ToString(CultureInfo.InvariantCulture))))
            : new Reader(said).Read();
    }

    /// <summary>The value, where every name has one.</summary>
    internal (Fraction Value, Message? Problem) Compute(Func<string, Fraction> value)
    {
        var stack = new Stack<Fraction>();
        foreach (var step in steps)
        {
            if (step.Kind is NumberStep or NameStep)
            {
                stack.Push(step.Name is { } name ? value(name) : step.Number);
                continue;
            }

            var right = stack.Pop();
            if (step.Kind is Negate or Percent)
            {
                stack.Push(step.Kind == Negate ? -right : right / 100);
                continue;
            }

            var left = stack.Pop();
            if (step.Kind == '/' && right.IsZero)
            {
                return (default, CostMessages.ByZero.With());
            }

            var result = step.Kind switch
            {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ => left / right,
            };
            if (result.Numerator.GetBitLength() > MostBits || result.Denominator.GetBitLength() > MostBits)
            {
                return (default, CostMessages.TooBig.With());
            }

            stack.Push(result);
        }

        return (stack.Pop(), null);
    }

    // Operators wait on a stack until one that binds no tighter comes.
    private sealed class Reader(string text)
    {
        private readonly ImmutableArray<CostStep>.Builder output = ImmutableArray.CreateBuilder<CostStep>();
        private readonly Stack<char> waiting = new();
        private int at;
        private bool wantsValue = true;

        internal (CostFormula? Formula, Message? Problem) Read()
        {
            while (at < text.Length)
            {
                if (char.IsWhiteSpace(text[at]))
                {
                    at++;
                }
                else if ((wantsValue ? Value() : Operator()) is { } problem)
                {
                    return (null, problem);
                }
            }

            if (wantsValue)
            {
                return (null, CostMessages.Unfinished.With());
            }

            while (waiting.TryPop(out var rest))
            {
                if (rest == '(')
                {
                    return (null, CostMessages.Unbalanced.With());
                }

                Emit(rest);
            }

            return (new(output.ToImmutable()), null);
        }

        private Message? Value()
        {
            var first = text[at];
            if (first is '(' or '（')
            {
                waiting.Push('(');
                at++;
                return null;
            }

            if (first is '-' or '−' or '－')
            {
                waiting.Push(Negate);
                at++;
                return null;
            }

            if (char.IsLetter(first))
            {
                var length = CostNames.Lex(text.AsSpan(at));
                output.Add(new(NameStep, default, text.Substring(at, length)));
                at += length;
                wantsValue = false;
                return null;
            }

            var digits = first is '+' ? 0 : PrintedNumber.Lex(text.AsSpan(at), out _);
            if (digits == 0)
            {
                return Unread();
            }

            PrintedNumber.Lex(text.AsSpan(at), out var number);
            output.Add(new(NumberStep, number.ToFraction(), null));
            at += digits;
            wantsValue = false;
            return null;
        }

        private Message? Operator()
        {
            var sign = text[at] switch
            {
                '+' or '＋' => '+',
                '-' or '−' or '－' => '-',
                '*' or '×' or '＊' => '*',
                '/' or '÷' or '／' => '/',
                '%' or '％' => Percent,
                ')' or '）' => ')',
                _ => '\0',
            };
            if (sign == '\0')
            {
                return Unread();
            }

            at++;
            if (sign == Percent)
            {
                Emit(Percent);
                return null;
            }

            return sign == ')' ? Close() : Binary(sign);
        }

        private Message? Close()
        {
            while (waiting.TryPop(out var inner))
            {
                if (inner == '(')
                {
                    return null;
                }

                Emit(inner);
            }

            return CostMessages.Unbalanced.With();
        }

        private Message? Binary(char sign)
        {
            while (waiting.TryPeek(out var before) && before != '(' && Binds(before) >= Binds(sign))
            {
                Emit(waiting.Pop());
            }

            waiting.Push(sign);
            wantsValue = true;
            return null;
        }

        private void Emit(char sign) => output.Add(new(sign, default, null));

        private Message Unread() =>
            CostMessages.Unread.With(
                ("at", (at + 1).ToString(CultureInfo.InvariantCulture)),
                ("text", text[at].ToString())
            );

        private static int Binds(char sign) =>
            sign switch
            {
                Negate => 3,
                '*' or '/' => 2,
                _ => 1,
            };
    }
}

using System.Collections.Immutable;
using System.Text;

namespace Plumbline.Findings;

/// <summary>The languages in which messages exist.</summary>
public enum Language
{
    Chinese,
    English,
}

/// <summary>
/// A sentence with named holes, in both languages: <c>合计{stated}与分项之和{computed}不符</c>. Each library keeps its
/// templates in one catalogue file, so that tests and translators find them together.
/// </summary>
public sealed record Template(string Chinese, string English)
{
    /// <summary>Fills the holes. A hole without an argument is a programmer's error and throws when rendered.</summary>
    public Message With(params ReadOnlySpan<(string Name, string Value)> arguments) => new(this, [.. arguments]);

    internal string In(Language language) => language == Language.Chinese ? Chinese : English;
}

/// <summary>A template with its arguments; made text only when shown.</summary>
public sealed record Message(Template Template, ImmutableArray<(string Name, string Value)> Arguments)
{
    /// <summary>The sentence in one language.</summary>
    /// <exception cref="FormatException">The template names a hole for which there is no argument.</exception>
    public string In(Language language)
    {
        var text = Template.In(language);
        var rendered = new StringBuilder(text.Length + 32);
        var from = 0;
        while (text.IndexOf('{', from) is var open && open >= 0)
        {
            var close = text.IndexOf('}', open);
            rendered.Append(text, from, open - from).Append(Argument(text[(open + 1)..close]));
            from = close + 1;
        }

        return rendered.Append(text, from, text.Length - from).ToString();
    }

    public override string ToString() => In(Language.Chinese);

    private string Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (string.Equals(argument.Name, name, StringComparison.Ordinal))
            {
                return argument.Value;
            }
        }

        throw new FormatException($"The message has no argument '{name}': {Template.English}");
    }
}

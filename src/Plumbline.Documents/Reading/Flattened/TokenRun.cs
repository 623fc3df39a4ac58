namespace Plumbline.Documents.Reading.Flattened;

/// <summary>The words of a line between its blanks.</summary>
internal sealed class TokenRun
{
    private readonly string text;
    private readonly List<(int Start, int End)> tokens = [];

    private TokenRun(string text) => this.text = text;

    /// <summary>How many there are.</summary>
    public int Count => tokens.Count;

    /// <summary>The characters of one; empty beyond the last.</summary>
    public string this[int at] => at < tokens.Count ? text[tokens[at].Start..tokens[at].End] : "";

    /// <summary>Its first character in the line.</summary>
    public int Start(int at) => tokens[at].Start;

    /// <summary>The character after its last.</summary>
    public int End(int at) => tokens[at].End;

    /// <summary>Whether it is a figure.</summary>
    public bool IsFigure(int at) =>
        this[at] is { Length: > 0 } word && (CellWords.IsBareFigure(word) || CellWords.IsFigure(word));

    /// <summary>Whether it could name a row or a column.</summary>
    public bool IsName(int at) =>
        this[at] is { Length: > 0 } word
        && !IsFigure(at)
        && CellWords.IsShort(word)
        && word.AsSpan().IndexOfAny("。；，：") < 0;

    /// <summary>Reads a line, up to a number of words.</summary>
    public static TokenRun Of(string text, int most)
    {
        var run = new TokenRun(text);
        for (var at = 0; at < text.Length && run.Count < most; at++)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            run.tokens.Add((start, at));
        }

        return run;
    }
}

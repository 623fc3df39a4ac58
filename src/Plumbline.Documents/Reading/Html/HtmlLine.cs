using System.Collections.Immutable;
using System.Text;
using Plumbline.Documents.Model;
using Plumbline.Documents.Reading.Assembly;

namespace Plumbline.Documents.Reading.Html;

/// <summary>One line of a page while its pieces are read; white space is collapsed as a browser does.</summary>
internal sealed class HtmlLine(bool keepsTabs)
{
    private readonly StringBuilder piece = new();
    private readonly List<Inline> pieces = [];
    private string? binding;
    private bool blankWaits;
    private bool breakWaits;
    private int tabsWait;
    private char last = '\n';

    /// <summary>Nothing but white space so far.</summary>
    public bool IsEmpty => pieces.Count == 0 && piece.Length == 0;

    /// <summary>Adds text of the source.</summary>
    public void Append(string text, in HtmlContext context)
    {
        Turn(context.Binding);
        foreach (var character in text)
        {
            if (context.KeepsBlanks)
            {
                Put(character);
            }
            else if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                Wait(character);
            }
            else
            {
                PutWaiting(character);
                Put(context.IsRaised ? RaisedDigits.Raise(character) : character);
            }
        }
    }

    /// <summary>Adds a break.</summary>
    public void Break()
    {
        Forget();
        Put('\n');
    }

    /// <summary>Adds a tab.</summary>
    public void Tab() => tabsWait++;

    /// <summary>A place that is bound but has no value.</summary>
    public void Bind(string path)
    {
        Complete();
        pieces.Add(new Inline("", path));
    }

    /// <summary>The pieces; the line begins anew.</summary>
    public ImmutableArray<Inline> Take()
    {
        for (; tabsWait > 0; tabsWait--)
        {
            piece.Append('\t');
        }

        while (piece.Length > 0 && piece[^1] == '\n')
        {
            piece.Length--;
        }

        Complete();
        Forget();
        last = '\n';
        ImmutableArray<Inline> taken = [.. pieces];
        pieces.Clear();
        return taken;
    }

    private void Wait(char blank)
    {
        blankWaits |= last != '\n';
        breakWaits |= blank is '\n' or '\r';
        tabsWait += keepsTabs && blank == '\t' ? 1 : 0;
    }

    // A break of the source between two Chinese characters is no blank.
    private void PutWaiting(char next)
    {
        if (tabsWait > 0)
        {
            for (; tabsWait > 0; tabsWait--)
            {
                Put('\t');
            }
        }
        else if (blankWaits && !(breakWaits && IsWide(last) && IsWide(next)))
        {
            Put(' ');
        }

        Forget();
    }

    private void Forget() => (blankWaits, breakWaits, tabsWait) = (false, false, 0);

    private void Put(char character)
    {
        if (character is not ('\u00AD' or '\r'))
        {
            piece.Append(character);
            last = character;
        }
    }

    private void Turn(string? next)
    {
        if (next != binding)
        {
            Complete();
            binding = next;
        }
    }

    private void Complete()
    {
        if (piece.Length > 0)
        {
            pieces.Add(new Inline(piece.ToString(), binding));
            piece.Clear();
        }
    }

    private static bool IsWide(char character) =>
        character is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';
}

/// <summary>What the elements around a piece of text say about it.</summary>
/// <param name="Binding">Path of the value that it shows.</param>
/// <param name="KeepsBlanks">White space counts.</param>
/// <param name="IsRaised">It stands above the line.</param>
/// <param name="Depth">Elements around it.</param>
internal readonly record struct HtmlContext(string? Binding, bool KeepsBlanks, bool IsRaised, int Depth);

namespace Plumbline.Documents.Reading.Layout;

/// <summary>Puts the lines of a paragraph together that a program broke.</summary>
internal static class ParagraphJoiner
{
    private const double Indent = 0.8;
    private const double DeepIndent = 2.8;
    private const double SameSize = 0.12;
    private const double AlmostFull = 0.15;
    private const double LargestPitch = 1.9;

    /// <summary>Whether a line continues the paragraph of the line before it.</summary>
    public static bool Continues(LineItem before, LineItem next, TextArea area)
    {
        var line = before.Line;
        var following = next.Line;
        var samePage = before.Page == next.Page;
        if (!IsSameSize(line, following) || (samePage && IsFar(line, following)) || AreRows(line.Text, following.Text))
        {
            return false;
        }

        var indent = (following.Box.Left - area.Left) / following.Em;
        var room = area.Right - line.Box.Left;
        if (indent <= Indent)
        {
            // Where paragraphs begin further in, what begins at the edge does not begin one.
            return IsOpenEnded(line, following, area)
                || (area.Indents && samePage && Wrapping.IsFull(line, following, room))
                || Wrapping.IsWrapped(line, following, room);
        }

        // Further in: the first line of a paragraph, unless both lines are centred or stand in a block.
        var deeper = following.Box.Left - line.Box.Left;
        return (indent > DeepIndent || deeper > 0.3 * following.Em)
            && !Wrapping.BeginsItem(following.Text)
            && (IsBlock(line, following, area) || (deeper < 4 * line.Em && IsHanging(line, following, area)));
    }

    // Two rows of a table whose columns are parted by bars.
    private static bool AreRows(string line, string next) =>
        line.TrimEnd() is [.., '|' or '｜' or '│' or '┃'] && next is ['|' or '｜' or '│' or '┃', ..];

    // Long words leave a line short; a sentence that is not over goes on all the same.
    private static bool IsOpenEnded(TextLine line, TextLine next, TextArea area) =>
        line.Box.Right > area.Right - (AlmostFull * (area.Right - area.Left))
        && !Wrapping.EndsSentence(line.Text)
        && !Wrapping.BeginsItem(next.Text);

    private static bool IsBlock(TextLine line, TextLine next, TextArea area)
    {
        var centred = IsCentred(line, area) && IsCentred(next, area);
        var hanging = Math.Abs(line.Box.Left - next.Box.Left) < 0.5 * line.Em;
        var room = centred ? area.Right - area.Left : area.Right - line.Box.Left;
        return (centred || hanging) && Wrapping.IsWrapped(line, next, room);
    }

    private static bool IsHanging(TextLine line, TextLine next, TextArea area) =>
        Wrapping.BeginsItem(line.Text) && Wrapping.IsWrapped(line, next, area.Right - line.Box.Left);

    private static bool IsCentred(TextLine line, TextArea area) =>
        Math.Abs(line.Box.Left - area.Left - (area.Right - line.Box.Right)) < 2 * line.Em;

    private static bool IsFar(TextLine line, TextLine next) =>
        next.Box.Top - line.Box.Bottom > LargestPitch * line.Box.Height || next.Box.CentreY < line.Box.CentreY;

    private static bool IsSameSize(TextLine line, TextLine next) =>
        Math.Abs(line.Em - next.Em) <= SameSize * line.Em
        || Math.Abs(line.Box.Height - next.Box.Height) <= SameSize * line.Box.Height;
}

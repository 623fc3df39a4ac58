namespace Plumbline.Documents.Reading.Layout;

/// <summary>A rectangle on a page in points (1/72 inch), measured from the top left corner.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double CentreX => (Left + Right) / 2;

    public double CentreY => (Top + Bottom) / 2;

    /// <summary>The smallest rectangle around both.</summary>
    public Box Around(Box other) =>
        new(
            Math.Min(Left, other.Left),
            Math.Min(Top, other.Top),
            Math.Max(Right, other.Right),
            Math.Max(Bottom, other.Bottom)
        );

    /// <summary>Whether the centre of a rectangle lies in this one.</summary>
    public bool HoldsCentreOf(Box other) =>
        other.CentreX >= Left && other.CentreX <= Right && other.CentreY >= Top && other.CentreY <= Bottom;

    /// <summary>Length that both have in common from top to bottom; negative when one is above the other.</summary>
    public double SharedHeight(Box other) => Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
}

namespace Plumbline.Documents.Reading.Layout;

/// <summary>Collects the straight lines among the paths of a page: strokes, and rectangles so thin that they are lines.</summary>
internal sealed class RulingCollector
{
    private const double Thickest = 3;
    private const double Crooked = 0.7;
    private const int Most = 200_000;

    private readonly List<Ruling> rulings = [];
    private readonly List<(double X, double Y)> path = [];
    private readonly List<(Edge Edge, bool First)> edges = [];
    private (double X, double Y) begin;

    /// <summary>The lines found.</summary>
    public List<Ruling> Rulings => rulings;

    /// <summary>Number of curves, a sign of letters that were turned into shapes.</summary>
    public int Curves { get; private set; }

    /// <summary>Begins a part of a path.</summary>
    public void MoveTo((double X, double Y) point)
    {
        path.Clear();
        path.Add(point);
        begin = point;
    }

    /// <summary>Draws on in a straight line.</summary>
    public void LineTo((double X, double Y) point)
    {
        if (path.Count > 0 && edges.Count < Most)
        {
            edges.Add((new Edge(path[^1], point), path.Count == 1));
            path.Add(point);
        }
    }

    /// <summary>Draws on in a curve, which is no line.</summary>
    public void CurveTo((double X, double Y) point)
    {
        Curves++;
        path.Clear();
        path.Add(point);
    }

    /// <summary>Draws back to where the part began.</summary>
    public void Close() => LineTo(begin);

    /// <summary>Strokes or fills the path, or drops it.</summary>
    public void Paint(bool stroke, bool fill)
    {
        if (stroke)
        {
            edges.ForEach(edge => Add(edge.Edge.From, edge.Edge.To));
        }
        else if (fill)
        {
            AddThinShapes();
        }

        edges.Clear();
        path.Clear();
    }

    // Each part that is filled and so thin that it looks like a line.
    private void AddThinShapes()
    {
        for (var from = 0; from < edges.Count; )
        {
            var to = from + 1;
            while (to < edges.Count && !edges[to].First)
            {
                to++;
            }

            var (left, right, top, bottom) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
            for (var index = from; index < to; index++)
            {
                foreach (var (x, y) in new[] { edges[index].Edge.From, edges[index].Edge.To })
                {
                    (left, right) = (Math.Min(left, x), Math.Max(right, x));
                    (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
                }
            }

            if (Math.Min(right - left, bottom - top) <= Thickest)
            {
                var flat = bottom - top <= right - left;
                Add(
                    flat ? (left, (top + bottom) / 2) : ((left + right) / 2, top),
                    flat ? (right, (top + bottom) / 2) : ((left + right) / 2, bottom)
                );
            }

            from = to;
        }
    }

    private void Add((double X, double Y) from, (double X, double Y) to)
    {
        var (width, height) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        if (rulings.Count >= Most || double.IsNaN(width + height) || Math.Max(width, height) < 0.3)
        {
            return;
        }

        if (height <= Crooked && width > height)
        {
            rulings.Add(new Ruling(false, (from.Y + to.Y) / 2, Math.Min(from.X, to.X), Math.Max(from.X, to.X)));
        }
        else if (width <= Crooked)
        {
            rulings.Add(new Ruling(true, (from.X + to.X) / 2, Math.Min(from.Y, to.Y), Math.Max(from.Y, to.Y)));
        }
    }

    private readonly record struct Edge((double X, double Y) From, (double X, double Y) To);
}

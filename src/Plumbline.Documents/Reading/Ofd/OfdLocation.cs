namespace Plumbline.Documents.Reading.Ofd;

/// <summary>
/// Locations inside a package (GB/T 33190, 7.3): from the root with a slash, else from the part that names them.
/// </summary>
internal static class OfdLocation
{
    /// <summary>The name of the part; a location that leads out of the package is damage.</summary>
    public static string Resolve(string location, string from)
    {
        location = location.Trim().Replace('\\', '/');
        var folder = from.LastIndexOf('/');
        var path = location.StartsWith('/') || folder < 0 ? location : from[..(folder + 1)] + location;
        var steps = new List<string>();
        foreach (var step in path.Split('/'))
        {
            if (step == "..")
            {
                if (steps.Count == 0)
                {
                    throw Refusals.Damaged(location);
                }

                steps.RemoveAt(steps.Count - 1);
            }
            else if (step.Length > 0 && step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }
}

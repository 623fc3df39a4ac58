namespace Plumbline.App.Dashboards;

/// <summary>How far an indicator was reached, by the part of its weight that it earned.</summary>
public enum AchievementClass
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>80 % or more.</summary>
    Nearly,

    /// <summary>60 % or more.</summary>
    Partly,

    /// <summary>Less than 60 %.</summary>
    Missed,

    /// <summary>It cannot be scored.</summary>
    Unscored,
}

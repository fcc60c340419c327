package shop

const opDescribeOffersCommon = "DescribeOffers"

// DescribeOffersCommonRequest makes a request.
func (c *SHOP) DescribeOffersCommonRequest(input *map[string]interface{}) (req *request.Request, output *map[string]interface{}) {
	op := &request.Operation{
		Name:       opDescribeOffersCommon,
		HTTPMethod: "GET",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &map[string]interface{}{}
	}

	output = &map[string]interface{}{}
	req = c.newRequest(op, input, output)

	return
}

// DescribeOffersCommon makes the call.
func (c *SHOP) DescribeOffersCommon(input *map[string]interface{}) (*map[string]interface{}, error) {
	req, out := c.DescribeOffersCommonRequest(input)
	return out, req.Send()
}

const opDescribeOffers = "DescribeOffers"

// DescribeOffersRequest makes a request.
func (c *SHOP) DescribeOffersRequest(input *DescribeOffersInput) (req *request.Request, output *DescribeOffersOutput) {
	op := &request.Operation{
		Name:       opDescribeOffers,
		HTTPMethod: "GET",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &DescribeOffersInput{}
	}

	output = &DescribeOffersOutput{}
	req = c.newRequest(op, input, output)

	return
}

// DescribeOffers makes the call.
func (c *SHOP) DescribeOffers(input *DescribeOffersInput) (*DescribeOffersOutput, error) {
	req, out := c.DescribeOffersRequest(input)
	return out, req.Send()
}

type DescribeOffersInput struct {
	_ struct{} `type:"structure"`

	Filter *FilterForDescribeOffersInput `type:"structure"`

	MaxResults *int32 `min:"1" max:"100" type:"int32"`

	NextToken *string `type:"string"`

	OfferIds []*string `max:"50" type:"list"`

	// Region is a required field
	Region *string `type:"string" required:"true" enum:"RegionForDescribeOffersInput"`

	SizeCodes []*int64 `type:"list"`

	Sold *bool `type:"boolean"`

	TagFilters []*TagFilterForDescribeOffersInput `type:"list"`
}

type FilterForDescribeOffersInput struct {
	_ struct{} `type:"structure"`

	HighestPrice *float64 `max:"1e+06" type:"float"`

	// Seller is a required field
	Seller *string `type:"string" required:"true"`
}

type TagFilterForDescribeOffersInput struct {
	_ struct{} `type:"structure"`

	Key *string `type:"string"`

	Values []*string `type:"list"`
}

type DescribeOffersOutput struct {
	_ struct{} `type:"structure"`

	Metadata *response.ResponseMetadata

	NextToken *string `type:"string"`

	Offers []*OfferForDescribeOffersOutput `type:"list"`

	TotalCount *int32 `type:"int32"`

	UnknownIds []*string `type:"list"`
}

type OfferForDescribeOffersOutput struct {
	_ struct{} `type:"structure"`

	HostName *string `min:"1" type:"string"`

	Hostname *string `type:"string"`

	Labels map[string]*string `type:"map"`

	Pieces *json.Number `type:"json_number"`

	Price *float64 `max:"9" type:"double"`

	Status *string `type:"string" enum:"StatusForDescribeOffersOutput"`
}

// String returns the string representation
func (s DescribeOffersInput) String() string {
	return Prettify(s)
}

const (
	// RegionForDescribeOffersInputCnNorth is a RegionForDescribeOffersInput enum value
	RegionForDescribeOffersInputCnNorth = "cn-north"

	// RegionForDescribeOffersInputCnNorth2 is a RegionForDescribeOffersInput enum value
	RegionForDescribeOffersInputCnNorth2 = "CnNorth"

	// RegionForDescribeOffersInput3d is a RegionForDescribeOffersInput enum value
	RegionForDescribeOffersInput3d = "3d"

	// RegionForDescribeOffersInputAny is a RegionForDescribeOffersInput enum value
	RegionForDescribeOffersInputAny = "ANY_REGION_AT_ALL"

	// RegionForDescribeOffersInputEquals is a RegionForDescribeOffersInput enum value
	RegionForDescribeOffersInputEquals = "equals"
)

const (
	// StatusForDescribeOffersOutputOpen is a StatusForDescribeOffersOutput enum value
	StatusForDescribeOffersOutputOpen = "Open"

	// StatusForDescribeOffersOutputClosed is a StatusForDescribeOffersOutput enum value
	StatusForDescribeOffersOutputClosed = " Closed"
)

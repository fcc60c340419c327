package shop

const opCreateOfferCommon = "CreateOffer"

// CreateOfferCommonRequest makes a request.
func (c *SHOP) CreateOfferCommonRequest(input *map[string]interface{}) (req *request.Request, output *map[string]interface{}) {
	op := &request.Operation{
		Name:       opCreateOfferCommon,
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

// CreateOfferCommon makes the call.
func (c *SHOP) CreateOfferCommon(input *map[string]interface{}) (*map[string]interface{}, error) {
	req, out := c.CreateOfferCommonRequest(input)
	return out, req.Send()
}

const opCreateOffer = "CreateOffer"

// CreateOfferRequest makes a request.
func (c *SHOP) CreateOfferRequest(input *CreateOfferInput) (req *request.Request, output *CreateOfferOutput) {
	op := &request.Operation{
		Name:       opCreateOffer,
		HTTPMethod: "GET",
		HTTPPath:   "/",
	}

	if input == nil {
		input = &CreateOfferInput{}
	}

	output = &CreateOfferOutput{}
	req = c.newRequest(op, input, output)

	return
}

// CreateOffer makes the call.
func (c *SHOP) CreateOffer(input *CreateOfferInput) (*CreateOfferOutput, error) {
	req, out := c.CreateOfferRequest(input)
	return out, req.Send()
}

type CreateOfferInput struct {
	_ struct{} `type:"structure"`

	Action *string `type:"string"`

	// ClientToken is a required field
	ClientToken *string `type:"string" required:"true"`

	Extra *ExtraForCreateOfferInput `type:"structure"`

	Title *string `min:"2" max:"30" type:"string"`
}

type ExtraForCreateOfferInput struct {
	_ struct{} `type:"structure"`

	ClientToken *string `type:"string"`

	Anything *EmptyForCreateOfferInput `type:"structure"`
}

type EmptyForCreateOfferInput struct {
	_ struct{} `type:"structure"`
}

type CreateOfferOutput struct {
	_ struct{} `type:"structure"`

	Metadata *response.ResponseMetadata
}
